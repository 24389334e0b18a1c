import { keysAreOn } from '@/session/shortcut-keys.ts';

const typing =
  'input:not([type=checkbox]), textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"], [role="menu"]';

/** A letter that is a shortcut: typed into nothing, above no dialog, and not switched off. */
export function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !keysAreOn()) return false;
  const place = event.target instanceof Element ? event.target : document.body;
  return !place.closest(typing) && !document.querySelector('[role="dialog"]');
}
