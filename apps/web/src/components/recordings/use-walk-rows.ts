'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { LaidOut, RowHeights } from './lay-out-rows.ts';

/** Room for the head of the window and for the player at its foot, in pixels. */
const margin = 160;

export interface Walked {
  laidOut: LaidOut;
  heights: RowHeights;
  count: number;
  hasMore: boolean;
  loadMore(): void;
}

/**
 * The arrow keys move the focus from row to row, Home and End to the first and the very last, also to those that are
 * not drawn or not fetched yet.
 */
export function useWalkRows(box: RefObject<HTMLElement | null>, walked: Walked): void {
  const wanted = useRef<number | 'last' | null>(null);

  const go = useEffectEvent(() => {
    const { laidOut, heights, count, hasMore, loadMore } = walked;
    if (wanted.current === null || !box.current) return;
    if (wanted.current === 'last' && hasMore) {
      loadMore();
      return;
    }
    const index = wanted.current === 'last' ? count - 1 : Math.max(0, Math.min(count - 1, wanted.current));
    const line = laidOut.lines.find((one) => one.kind === 'row' && one.index === index);
    if (!line) return;
    const top = box.current.getBoundingClientRect().top + line.top;
    if (top < margin || top + heights.row > innerHeight - margin) {
      scrollTo({ top: scrollY + top - innerHeight / 3, behavior: 'instant' });
    }
    const row = box.current.querySelector<HTMLElement>(`li[aria-posinset="${index + 1}"]`);
    if (!row) return;
    wanted.current = null;
    row.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
  });
  // A row that was not drawn comes with one of the next renderings.
  useEffect(() => go());

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    wanted.current = null;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const row = event.target instanceof Element ? event.target.closest('li[aria-posinset]') : null;
    if (!row) return;
    const index = Number(row.getAttribute('aria-posinset')) - 1;
    if (event.key === 'ArrowDown') wanted.current = index + 1;
    else if (event.key === 'ArrowUp') wanted.current = index - 1;
    else if (event.key === 'Home') wanted.current = 0;
    else if (event.key === 'End') wanted.current = 'last';
    else return;
    event.preventDefault();
    go();
  });
  useEffect(() => {
    const element = box.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [box]);
}
