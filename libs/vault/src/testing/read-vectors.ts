import { readFileSync } from 'node:fs';

/** A file of vectors/ as the type its caller names; where it comes from is said inside the file. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}`, import.meta.url), 'utf8')) as T;
}

export function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
