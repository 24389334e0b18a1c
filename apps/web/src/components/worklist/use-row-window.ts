'use client';

import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows are drawn so far beyond the screen, and so many more in one frame. */
const MOST_REACH_ROWS = 12;
const REACH_STEP_ROWS = 4;

interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Which rows of a list of equally high ones are on the screen or near it, whichever box scrolls. A leap draws what is on
 * the screen and nothing else; what lies near it follows frame by frame, and is there before a hand scrolls on.
 */
export function useRowWindow(element: RefObject<HTMLElement | null>, rowHeight: number): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 20 });
  useEffect(() => {
    let frame = 0;
    let reach = 0;
    let drawn: RowWindow = { from: 0, to: 20 };
    const measure = () => {
      frame = 0;
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-top / rowHeight);
      const end = first + Math.ceil(innerHeight / rowHeight) + 1;
      const isLeap = end <= drawn.from || drawn.to <= first;
      reach = isLeap ? 0 : Math.min(reach + REACH_STEP_ROWS, MOST_REACH_ROWS);
      const from = Math.max(0, stepDown(first - reach));
      const to = -stepDown(-(end + reach));
      if (from !== drawn.from || to !== drawn.to) {
        drawn = { from, to };
        // Within this frame: on a busy machine a later one would meet the rows of two, and a leap would draw them all.
        flushSync(() => setShown(drawn));
      }
      if (reach < MOST_REACH_ROWS) soon();
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    soon();
    // Capturing: a box within the page scrolls without telling the page.
    document.addEventListener('scroll', soon, { passive: true, capture: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    };
  }, [element, rowHeight]);
  return shown;
}

/** Rows come and go by fours, so that a slow hand draws nothing anew in most frames. */
const stepDown = (row: number): number => Math.floor(row / 4) * 4;
