'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { LaidOut, RowHeights } from './lay-out-rows.ts';

/** Room for the player at the foot of the window. */
const playerHeight = 128;

/** Brings the row that began to play onto the screen when it is not there: the list follows the player. */
export function useFollowCurrent(
  box: RefObject<HTMLElement | null>,
  currentId: string | undefined,
  recordings: readonly { id: string }[],
  laidOut: LaidOut,
  heights: RowHeights,
): void {
  const followedId = useRef(currentId);
  useEffect(() => {
    if (!currentId || followedId.current === currentId) return;
    followedId.current = currentId;
    const index = recordings.findIndex((recording) => recording.id === currentId);
    const line = laidOut.lines.find((one) => one.kind === 'row' && one.index === index);
    if (!line || !box.current) return;
    const top = box.current.getBoundingClientRect().top + line.top;
    if (top >= heights.day && top + heights.row <= innerHeight - playerHeight) return;
    scrollTo({ top: scrollY + top - innerHeight / 3 });
  }, [box, currentId, recordings, laidOut, heights]);
}
