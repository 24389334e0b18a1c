import type { ReactNode } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box.tsx';

export interface PlainTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table to read, not to work in; it scrolls in itself where the page is narrow. */
export function PlainTable({ caption, columns, rows }: PlainTableProps) {
  return (
    <ScrollBox label={caption} className="max-h-none! print:overflow-visible">
      <table className="w-full text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-sm text-ink-soft">
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="py-2 pr-4 align-bottom font-medium max-lg:whitespace-nowrap"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-b border-rule align-top">
              {cells.map((cell, index) => (
                <td key={columns[index]} className="min-w-24 py-2 pr-4 tabular-nums wrap-break-word">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
