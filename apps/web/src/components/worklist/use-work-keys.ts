'use client';

import { useEffect, useEffectEvent } from 'react';
import { isForThePage } from '@/components/desk/is-for-the-page.ts';

export type WorkKey = 'x' | 'a' | 'u' | 'n' | 's' | 'r' | '/';
const KEYS: ReadonlySet<string> = new Set<WorkKey>(['x', 'a', 'u', 'n', 's', 'r', '/']);

/** Single letters that act on the row which has the focus, or on what is chosen. */
export function useWorkKeys(act: (key: WorkKey, focusedId: string | null) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!KEYS.has(event.key) || !isForThePage(event)) return;
    event.preventDefault();
    const row = document.activeElement?.closest('li')?.querySelector('[data-work-id]');
    act(event.key as WorkKey, row?.getAttribute('data-work-id') ?? null);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
