'use client';

import { useEffect, useEffectEvent } from 'react';
import { keysAreOn } from '@/session/shortcut-keys.ts';

export interface PlayerKeys {
  isOn: boolean;
  playPause(): void;
  seek(step: 1 | -1): void;
  go(step: 1 | -1): void;
}

const typing =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
const usesSpace = 'button, a, summary, [role="button"], [role="checkbox"], [role="radio"], [role="tab"]';
const usesArrows = '[role="slider"], [role="tab"], [role="radio"], [role="grid"], [role="radiogroup"]';

/** Space plays, the arrows seek, n and p go on: from anywhere on the page where the key means nothing else. */
export function usePlayerKeys(keys: PlayerKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = event.target instanceof Element ? event.target : document.body;
    if (place.closest(typing) || document.querySelector('[role="dialog"]')) return;
    if (event.key === ' ' && !place.closest(usesSpace)) keys.playPause();
    else if (event.key === 'ArrowRight' && !place.closest(usesArrows)) keys.seek(1);
    else if (event.key === 'ArrowLeft' && !place.closest(usesArrows)) keys.seek(-1);
    else if (event.key === 'n' && keysAreOn()) keys.go(1);
    else if (event.key === 'p' && keysAreOn()) keys.go(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!keys.isOn) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys.isOn]);
}
