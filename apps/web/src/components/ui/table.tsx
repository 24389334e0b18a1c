'use client';

import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  type CellProps,
  type ColumnProps,
  type RowProps,
  TableBody,
  TableHeader,
  type TableProps,
} from 'react-aria-components';
import { classes } from './classes.ts';

/** Lines, no boxes. Arrow keys walk the rows, Enter opens one (`onRowAction`). Scrolls sideways on a phone. */
export function Table({ className, ...props }: Omit<TableProps, 'className'> & { className?: string }) {
  return (
    <div className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <AriaTable {...props} className={classes('w-full border-collapse text-left', className)} />
    </div>
  );
}

export function Column(props: Omit<ColumnProps, 'className'>) {
  return (
    <AriaColumn
      {...props}
      className="border-b border-rule-strong py-2 pr-4 text-sm font-medium text-ink-soft whitespace-nowrap"
    />
  );
}

export function Row<T extends object>(props: Omit<RowProps<T>, 'className'>) {
  return (
    <AriaRow
      {...props}
      className="border-b border-rule data-hovered:bg-sunken data-selected:bg-accent-wash data-href:cursor-pointer"
    />
  );
}

export function Cell({ className, ...props }: Omit<CellProps, 'className'> & { className?: string }) {
  return <AriaCell {...props} className={classes('py-3 pr-4 align-top wrap-break-word', className)} />;
}

export { TableBody, TableHeader };
