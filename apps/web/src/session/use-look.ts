'use client';

import { useEffect, useState } from 'react';
import { type Look, lookCookie, lookFrom } from './look.ts';
import { remember } from './remember.ts';

/** Light, dark, or as the system says. Shown at once, and from the next page on drawn so from the start. */
export function useLook(): [Look, (look: string) => void] {
  const [look, setLook] = useState<Look>('system');
  useEffect(() => setLook(lookFrom(document.documentElement.dataset.look)), []);
  return [
    look,
    (wanted) => {
      const next = lookFrom(wanted);
      if (next === 'system') delete document.documentElement.dataset.look;
      else document.documentElement.dataset.look = next;
      remember(lookCookie, next);
      setLook(next);
    },
  ];
}
