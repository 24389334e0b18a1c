import { dumpRows } from '@rightful/data';
import type { SystemContext } from '../portal/context.ts';
import { BackupFolder } from './backup-folder.ts';
import { type CopiedBlobs, copyBlobs } from './copy-blobs.ts';
import { writeRows } from './rows-file.ts';

interface Wanted {
  /** Absolute path. */
  readonly folder: string;
  /** Public keys of age; whoever restores holds one of their identities. */
  readonly recipients: readonly string[];
  /** How many backups stay there, this one included. */
  readonly keep: number;
  /** Lets most of the sealed objects leave the folder, when the portal has them no more. */
  readonly mayRemoveMany?: boolean;
  /** An account that may read every row. */
  readonly databaseUrl: string;
  readonly onProgress?: (copied: CopiedBlobs) => void;
}

export interface BackupTaken extends CopiedBlobs {
  readonly name: string;
  readonly rowCount: number;
  /** Older ones that went. */
  readonly leftCount: number;
}

/**
 * A backup of the running portal. First the rows, all of one instant, then the sealed bytes: what a row names is there unless
 * the portal itself did away with it meanwhile. Bytes that the portal has no more leave the folder, so that an erasure
 * reaches it with the next backup. No key is in it, nor the shred list, which has to be newer than any backup.
 */
export async function takeBackup(ctx: SystemContext, wanted: Wanted): Promise<BackupTaken> {
  const folder = new BackupFolder(wanted.folder);
  const now = ctx.now();
  await ctx.data.transact(now, async (tx) =>
    tx.record({ action: 'take-backup', viewer: ctx.viewer, facts: { recipients: wanted.recipients.length } }),
  );
  let rowCount = 0;
  const counted = async function* () {
    const { databaseUrl: url } = wanted;
    for await (const line of dumpRows({ url, tls: ctx.config.databaseTls, now })) {
      if (line.startsWith('[')) rowCount += 1;
      yield line;
    }
  };
  const copied = { blobs: undefined as CopiedBlobs | undefined };
  const name = await folder.keep(
    now,
    () => rowCount,
    async (path) => {
      await writeRows(path, counted(), wanted.recipients);
      copied.blobs = await copyBlobs(ctx.blobs, folder.blobs, {
        mirror: true,
        mayRemoveMany: wanted.mayRemoveMany,
        onProgress: wanted.onProgress,
      });
    },
  );
  const leftCount = await folder.leave(wanted.keep);
  return { ...(copied.blobs as CopiedBlobs), name, rowCount, leftCount };
}
