import { readFile } from 'node:fs/promises';

/** One of the demo's people, all of them invented. */
export interface DemoPerson {
  readonly key: string;
  readonly role: 'customer' | 'officer' | 'regulator';
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'de';
  /** Of customers. */
  readonly customerNumber?: string;
  /** Of regulators. */
  readonly authority?: string;
  /** One sentence: what there is to see when one signs in as them. Without it they only live in the demo, and nobody does. */
  readonly shows?: string;
}

export async function readPeople(path: string): Promise<readonly DemoPerson[]> {
  return JSON.parse(await readFile(path, 'utf8')) as DemoPerson[];
}
