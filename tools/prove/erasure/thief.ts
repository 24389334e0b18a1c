import { join } from 'node:path';
import { type RecordingRow, type SubjectKeyRow, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { TestPortal } from '@rightful/testing';
import {
  DiskBlobStore,
  type KeyService,
  openBuffer,
  openSubjectKey,
  SealError,
  type SubjectKey,
} from '@rightful/vault';

/** What somebody holds who copied a portal before an erasure: rows, wrapped keys, and the sealed files. */
export interface Loot {
  readonly folder: string;
  readonly recordings: readonly RecordingRow[];
  readonly keys: readonly SubjectKeyRow[];
}

/** How many of the recordings that were copied open with the keys that were copied, through this key service. */
export async function openWithCopiedKeys(loot: Loot, keyService: KeyService): Promise<number> {
  let count = 0;
  for (const row of loot.recordings) {
    const copied = loot.keys.find((key) => key.subjectId === row.subjectId && key.version === row.keyVersion);
    const opened =
      copied?.wrapped &&
      (await openSubjectKey(
        keyService,
        idToBytes(row.subjectId),
        row.keyVersion,
        copied.wrapped,
        'theft',
      ).catch(() => null));
    if (opened && (await opens(loot, row, opened))) count += 1;
  }
  return count;
}

/** How many of them open with any key that the portal itself still has. */
export async function openWithKeysOfToday(loot: Loot, { portal }: TestPortal): Promise<number> {
  let count = 0;
  for (const row of loot.recordings) {
    const scope = taskScope({ kind: 'system', task: 'prove' }, row.subjectId);
    const versions = (await portal.data.owned(scope).keys.find({})).map(({ version }) => version);
    const tries = versions.map(async (version) => {
      const key = await portal.data.keyring.key(scope, version).catch(() => null);
      return key !== null && opens(loot, row, key);
    });
    if ((await Promise.all(tries)).includes(true)) count += 1;
  }
  return count;
}

async function opens({ folder }: Loot, { id, blobId }: RecordingRow, key: SubjectKey): Promise<boolean> {
  const blob = await new DiskBlobStore(join(folder, 'blobs')).open(blobId);
  try {
    const sealed = await blob.read(0, blob.byteLength);
    return openBuffer(key.contentKey('recording', idToBytes(id)), sealed).length > 0;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  } finally {
    await blob.close();
  }
}
