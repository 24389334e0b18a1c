'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every drawing, which does what the newest one does: rows that get it are not drawn anew. */
export function useStable<Asked extends unknown[]>(
  act: (...asked: Asked) => void,
): (...asked: Asked) => void {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...asked: Asked) => newest.current(...asked), []);
}
