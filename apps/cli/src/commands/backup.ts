import { resolve } from 'node:path';
import { loadConfig } from '@rightful/config';
import { takeBackup } from '@rightful/domain';
import type { Command } from '../command.ts';
import { Progress } from '../console/progress.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

const KEEP = 30;

export const backup: Command = {
  name: 'backup',
  summary: 'copy all rows, encrypted, and all sealed bytes',
  help: `Usage: rightful backup <folder> --to <age1…> [--to <age1…>] [--keep ${KEEP}] [--remove-many]

The portal may run meanwhile. All rows of one instant are encrypted to the public keys of age that are named ("age-keygen"
makes a pair; keep the secret one elsewhere). Sealed bytes are copied once, however many backups there are, and leave the
folder when the portal has them no more. Killed half-way, run it again.

NOT in it: the folders "keys" and "audit" of RIGHTFUL_SHARED_DIR. Without the keys nobody opens anything, you included: keep
them apart from the backups. The shred list in "audit" says what was erased: keep the newest copy, wherever a backup is from.

  --keep N        how many backups stay in the folder (${KEEP})
  --remove-many   lets most of the sealed objects leave the folder, when the portal has them no more

Exit code: 0 the backup is whole, 1 it is not, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      to: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string', default: String(KEEP) },
      'remove-many': { type: 'boolean', default: false },
    });
    const [folder, ...more] = positionals;
    const keep = Number(values.keep);
    if (!folder || more.length > 0) throw new UsageError('Name one folder for the backups.');
    if (values.to.length === 0)
      throw new UsageError('Say with --to to which public key of age the rows are encrypted.');
    if (!Number.isInteger(keep) || keep < 1) throw new UsageError('--keep takes a whole number, 1 or more.');
    const progress = new Progress();
    const taken = await withPortal('take-backup', (ctx) =>
      takeBackup(ctx, {
        folder: resolve(folder),
        recipients: values.to,
        keep,
        mayRemoveMany: values['remove-many'],
        databaseUrl: loadConfig().secrets.gateDatabaseUrl,
        onProgress: ({ copiedCount, presentCount, byteLength }) =>
          progress.show(copiedCount + presentCount, byteLength),
      }),
    );
    progress.end();
    console.log(
      `Backup ${taken.name}: ${taken.rowCount} rows; ${taken.copiedCount} sealed objects copied, ${taken.presentCount} were there, ${taken.removedCount} are gone from the portal and from the folder.`,
    );
    if (taken.leftCount > 0) console.log(`${taken.leftCount} older backups were removed (--keep ${keep}).`);
    console.log('Not in it: the keys and the shred list. Keep them apart, the shred list always the newest.');
    return 0;
  },
};
