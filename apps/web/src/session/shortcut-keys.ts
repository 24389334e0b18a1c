const storageKey = 'rightful-keys';

/** Whether single letters are shortcuts in this browser. Speech input and trembling hands need them off. */
export function keysAreOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function setKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, 'off');
}
