'use client';

import { useSyncExternalStore } from 'react';
import type { RowHeights } from './lay-out-rows.ts';

const wide: RowHeights = { day: 64, row: 84 };
const narrow: RowHeights = { day: 56, row: 124 };
const query = '(min-width: 40rem)';

/** The heights that `RecordingRow` and `DayHead` keep to, on a phone and on anything wider. In pixels. */
export function useRowHeights(): RowHeights {
  const isWide = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => true,
  );
  return isWide ? wide : narrow;
}
