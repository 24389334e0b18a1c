import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, loadConfig } from '@rightful/config';
import { BackupError, openBlobs, restoreBackup } from '@rightful/domain';
import type { Command } from '../command.ts';
import { Progress } from '../console/progress.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'put a backup back into an empty installation',
  help: `Usage: rightful restore <folder> --identity <file> [--backup <name>] [--nothing-erased]

Puts sealed bytes and rows of a backup (the newest, or the one named) into the installation that the environment describes,
whose database must be empty; it may be of another engine. Before: put the keys and the NEWEST shred list into the folders
"keys" and "audit" of RIGHTFUL_SHARED_DIR. What was erased after the backup is erased again before this command ends.
Either all rows come back or none. Killed half-way, run it again.

  --identity FILE    the secret key of age (AGE-SECRET-KEY-…) to which the backup was encrypted
  --nothing-erased   there is no shred list, since nothing was ever erased

Exit code: 0 it is back, 1 it is not, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      identity: { type: 'string' },
      backup: { type: 'string' },
      'nothing-erased': { type: 'boolean', default: false },
    });
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0) throw new UsageError('Name the folder of the backups.');
    if (!values.identity) throw new UsageError('Name the file of the secret key with --identity.');
    const { config, secrets } = loadConfig();
    refuseWithout(config, values['nothing-erased'] ? [] : ['audit/shred-list.ndjson']);
    const progress = new Progress();
    const restored = await restoreBackup({
      folder: resolve(folder),
      name: values.backup,
      identities: identitiesIn(values.identity),
      databaseUrl: secrets.ownerDatabaseUrl ?? secrets.databaseUrl,
      databaseTls: config.databaseTls,
      blobs: await openBlobs(config, secrets),
      onProgress: ({ copiedCount, presentCount, byteLength }) =>
        progress.show(copiedCount + presentCount, byteLength),
    });
    progress.end();
    // Opening it erases again what the shred list names.
    await withPortal('restore-backup', (ctx) =>
      ctx.data.transact(ctx.now(), async (tx) =>
        tx.record({
          action: 'restore-backup',
          viewer: ctx.viewer,
          facts: { backup: restored.name, rows: restored.rowCount },
        }),
      ),
    );
    console.log(
      `Backup ${restored.name} is back, as it was at ${restored.takenAt}: ${restored.rowCount} rows; ${restored.copiedCount} sealed objects copied, ${restored.presentCount} were there.`,
    );
    console.log('What was erased since is erased again. What else happened since is not on record here.');
    return 0;
  },
};

/** What no backup holds and every restore needs: without it people would be back who were erased, and nothing would open. */
function refuseWithout({ sharedDir, keys, keysBefore }: Config, lists: readonly string[]): void {
  const keyFiles = [keys, keysBefore].flatMap((place) => (place?.kind === 'file' ? [place.path] : []));
  const missing = [...keyFiles, ...lists.map((list) => join(sharedDir, list))].filter(
    (file) => !existsSync(file),
  );
  if (missing.length > 0)
    throw new BackupError(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing. Put the newest copy there first: it is in no backup. Nothing was changed.`,
    );
}

/** As "age-keygen" writes them: lines with # are comments. */
function identitiesIn(file: string): string[] {
  const found = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (found.length === 0) throw new UsageError(`${file} holds no secret key of age (AGE-SECRET-KEY-…).`);
  return found;
}
