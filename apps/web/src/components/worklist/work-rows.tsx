'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkPartsFragment } from '@/generated/graphql.ts';
import { useRowWindow } from './use-row-window.ts';

export interface WorkRowsProps {
  label: string;
  items: readonly WorkPartsFragment[];
  rowHeight: number;
  hasMore: boolean;
  loadMore(): void;
  children(item: WorkPartsFragment): ReactNode;
}

const AHEAD_ROWS = 40;

/** Ten thousand rows, of which those near the screen are drawn, and the one that has the focus. */
export function WorkRows({ label, items, rowHeight, hasMore, loadMore, children }: WorkRowsProps) {
  const box = useRef<HTMLUListElement>(null);
  const { from, to } = useRowWindow(box, rowHeight);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const focused = useMemo(() => items.findIndex(({ id }) => id === focusedId), [items, focusedId]);
  const rowsLeft = items.length - to;
  useEffect(() => {
    if (rowsLeft < AHEAD_ROWS && hasMore) loadMore();
  }, [rowsLeft, hasMore, loadMore]);
  const shown = items.slice(from, to).map((item, place) => ({ item, index: from + place }));
  const kept = items[focused];
  if (kept && (focused < from || focused >= to)) shown.push({ item: kept, index: focused });
  return (
    <ul
      ref={box}
      aria-label={label}
      className="relative border-t border-rule"
      style={{ height: items.length * rowHeight }}
      onFocus={({ target }) =>
        setFocusedId(
          target.closest('li')?.querySelector('[data-work-id]')?.getAttribute('data-work-id') ?? null,
        )
      }
    >
      {shown.map(({ item, index }) => (
        <li
          key={item.id}
          aria-posinset={index + 1}
          aria-setsize={hasMore ? -1 : items.length}
          className="absolute inset-x-0 [content-visibility:auto]"
          style={{ top: index * rowHeight, height: rowHeight }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}
