import { readFileSync } from 'node:fs';

/** The bytes of a committed recording in `fixtures/`. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
}
