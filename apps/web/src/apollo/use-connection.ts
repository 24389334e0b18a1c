'use client';

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { connection } from './connection.ts';

/** True while the portal cannot be reached. */
export function useIsLost(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isLost, () => false);
}

/** Does something each time the portal can be reached again. */
export function useWhenBack(deed: () => void): void {
  const isLost = useIsLost();
  const was = useRef(isLost);
  const act = useEffectEvent(deed);
  useEffect(() => {
    if (was.current && !isLost) act();
    was.current = isLost;
  }, [isLost]);
}
