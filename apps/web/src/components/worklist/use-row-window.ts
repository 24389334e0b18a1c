'use client';

import { type RefObject, useEffect, useState } from 'react';

const OVERSCAN_ROWS = 12;

/**
 * Which rows of a list of equally high ones are on the screen or near it, whichever box scrolls. Steps by whole rows, and
 * draws nothing anew in between.
 */
export function useRowWindow(
  element: RefObject<HTMLElement | null>,
  rowHeight: number,
): { from: number; to: number } {
  const [shown, setShown] = useState({ from: 0, to: 30 });
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-top / rowHeight);
      const from = Math.max(0, Math.floor((first - OVERSCAN_ROWS) / 4) * 4);
      const to = first + Math.ceil(innerHeight / rowHeight) + OVERSCAN_ROWS + 4;
      setShown((now) => (now.from === from && Math.abs(now.to - to) < 4 ? now : { from, to }));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
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
