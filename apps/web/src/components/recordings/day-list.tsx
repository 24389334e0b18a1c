'use client';

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { DayOfRecordings } from './day-of-recordings.tsx';
import { type Line, layOutRows, linesWithin, type RowHeights } from './lay-out-rows.ts';
import { useFollowCurrent } from './use-follow-current.ts';
import { useWalkRows } from './use-walk-rows.ts';
import { useWindow } from './use-window.ts';

export interface DayListProps<Item extends { id: string; recordedAt: string }> {
  items: readonly Item[];
  /** How many there are in all, also those that were not fetched yet. */
  total: number;
  heights: RowHeights;
  /** The one in the player. */
  currentId: string | undefined;
  hasMore: boolean;
  loadMore(): void;
  /** Draws one, exactly as high as `heights.row`. */
  children(item: Item): ReactNode;
}

/** By day, in the order given. Only the lines near the screen are drawn; more are fetched before the end is reached. */
export function DayList<Item extends { id: string; recordedAt: string }>({
  items,
  total,
  heights,
  currentId,
  hasMore,
  loadMore,
  children,
}: DayListProps<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useWindow(box);
  const laidOut = useMemo(() => layOutRows(items, heights), [items, heights]);
  const isNearEnd = shown.to > laidOut.height - 1600;
  // With the items: each page that comes while one stays at the end asks for the next.
  useEffect(() => {
    if (items.length > 0 && isNearEnd && hasMore) loadMore();
  }, [isNearEnd, hasMore, loadMore, items]);
  useFollowCurrent(box, currentId, items, laidOut, heights);
  useWalkRows(box, { laidOut, heights, count: items.length, hasMore, loadMore });

  return (
    <div ref={box} className="relative" style={{ height: laidOut.height }}>
      {groupByDay(linesWithin(laidOut, shown.from, shown.to)).map((lines) => (
        <DayOfRecordings
          key={lines[0]?.day}
          startsAt={items[lines[0]?.index ?? 0]?.recordedAt ?? ''}
          headTop={lines[0]?.kind === 'day' ? lines[0].top : null}
          headHeight={heights.day}
        >
          {lines.map(({ kind, index, top }) => {
            const item = items[index];
            if (kind === 'day' || !item) return null;
            return (
              <li
                key={item.id}
                aria-posinset={index + 1}
                aria-setsize={total}
                aria-current={item.id === currentId || undefined}
                className="absolute inset-x-0"
                style={{ top, height: heights.row }}
              >
                {children(item)}
              </li>
            );
          })}
        </DayOfRecordings>
      ))}
    </div>
  );
}

function groupByDay(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.day === line.day) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
