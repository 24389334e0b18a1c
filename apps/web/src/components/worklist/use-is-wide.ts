'use client';

import { useSyncExternalStore } from 'react';

const query = '(min-width: 1024px)';

/** Whether two panes have room beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => true,
  );
}
