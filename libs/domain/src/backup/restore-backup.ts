import { loadRows } from '@rightful/data';
import type { BlobStore } from '@rightful/vault';
import { BackupFolder } from './backup-folder.ts';
import { type CopiedBlobs, copyBlobs } from './copy-blobs.ts';
import { readRows } from './rows-file.ts';

interface Wanted {
  /** Absolute path. */
  readonly folder: string;
  /** Which backup; the newest where none is named. */
  readonly name?: string;
  /** Secret keys of age. */
  readonly identities: readonly string[];
  /** The account that owns the tables of an empty database. */
  readonly databaseUrl: string;
  readonly databaseTls: { readonly ca: string | null } | null;
  readonly blobs: BlobStore;
  readonly onProgress?: (copied: CopiedBlobs) => void;
}

export interface BackupRestored extends CopiedBlobs {
  readonly name: string;
  readonly takenAt: string;
  readonly rowCount: number;
}

/**
 * Puts a backup back: the sealed bytes first, then all rows in one transaction, so that nothing serves half of it and a killed
 * restore is run again. Opening the portal afterwards replays the shred list. Throws BackupError and LoadError.
 */
export async function restoreBackup(wanted: Wanted): Promise<BackupRestored> {
  const folder = new BackupFolder(wanted.folder);
  const { name, note } = await folder.checked(wanted.name);
  const lines = readRows(folder.rowsPath(name), wanted.identities);
  // The header is read first: a key that does not fit is said before anything is copied.
  const first = await lines.next();
  const { onProgress } = wanted;
  const copied = await copyBlobs(folder.blobs, wanted.blobs, { mirror: false, onProgress });
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* lines;
  };
  const rowCount = await loadRows({ url: wanted.databaseUrl, tls: wanted.databaseTls }, all());
  return { ...copied, name, takenAt: note.takenAt, rowCount };
}
