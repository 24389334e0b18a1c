'use client';

import { type RefObject, useEffect, useState } from 'react';

/** How far beyond the screen lines are drawn, so that neither a flick nor the Tab key meets an empty place. */
const overscan = 800;

/** The part of an element, in its own pixels, that is on the screen or close to it. Steps by 200 to draw seldom. */
export function useWindow(element: RefObject<HTMLElement | null>): { from: number; to: number } {
  const [shown, setShown] = useState({ from: 0, to: 2000 });
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const from = Math.floor((-top - overscan) / 200) * 200;
      const to = from + Math.ceil((innerHeight + 2 * overscan) / 200) * 200 + 200;
      setShown((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [element]);
  return shown;
}
