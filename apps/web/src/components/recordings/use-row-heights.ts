'use client';

import { useSyncExternalStore } from 'react';
import type { RowHeights } from './lay-out-rows.ts';

const query = '(min-width: 40rem)';

/** The heights that a list's rows and `DayOfRecordings` keep to, on a phone and on anything wider. In pixels. */
export function useRowHeights(wide: RowHeights, narrow: RowHeights): RowHeights {
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
