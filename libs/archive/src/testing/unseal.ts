import { readFileSync } from 'node:fs';
import { openBuffer } from '@rightful/vault';
import type { SubjectFixture } from './sealed-recordings.ts';

/** The plain ZIP in a sealed archive of a fixture, in memory. */
export function unseal(fixture: SubjectFixture, path: string): Buffer {
  const key = fixture.key.contentKey('archive', Buffer.from(fixture.archiveObjectId, 'hex'));
  return openBuffer(key, readFileSync(path));
}
