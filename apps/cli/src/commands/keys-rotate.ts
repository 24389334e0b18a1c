import { OTHER_KEYS, type OtherKey, rotateKeys, rotateOtherKey } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const keysRotate: Command = {
  name: 'keys rotate',
  summary: 'put a new key in front of the one in use',
  help: `Usage: rightful keys rotate [--rewrap-only]
       rightful keys rotate archive|gate|checkpoint|rows|lists

The first makes a new key-encryption key where RIGHTFUL_KEYS says (key file, KMS, token), and wraps with it everything that the older ones
wrapped: people's keys, authenticator secrets, files in quarantine, proofs. No recording is touched. The portal may run meanwhile:
it notices by itself, within a minute. Killed half-way, finish it with --rewrap-only; the same brings over what RIGHTFUL_KEYS_BEFORE
wrapped. The older keys stay until "rightful keys retire" drops them.

The second makes a new key of another kind: what signs archives, verdicts of the gate or checkpoints of the audit log, what marks
sessions (rows), what seals places in lists. What the one before signed, marked or sealed stays good: of signing keys the public
halves of all, of the others the one before. So let days pass between two of rows: a second one at once ends sessions. Publish the
new /keys/archive.pub where people look for it.

Exit code: 0 it is done, 1 something did not open and stayed as it was.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'rewrap-only': { type: 'boolean', default: false },
    });
    const [kind, ...more] = positionals;
    if (kind !== undefined) {
      if (!isOther(kind) || more.length > 0)
        throw new UsageError(`Name one of ${OTHER_KEYS.join(', ')}, or nothing.`);
      await withPortal('rotate-keys', (ctx) => rotateOtherKey(ctx, kind));
      console.log(
        'There is a new key, and all processes use it. Back up the folder of keys, apart from the database.',
      );
      return 0;
    }
    const { rewrappedCount, unopenedCount, keyIds } = await withPortal('rotate-keys', (ctx) =>
      rotateKeys(ctx, { makeNew: !values['rewrap-only'] }),
    );
    const [current, ...older] = keyIds;
    console.log(
      `${rewrappedCount} keys are wrapped with the new key, ${current}. Where it lies in a file: back that up, apart from the database.`,
    );
    if (unopenedCount > 0)
      console.error(
        `${unopenedCount} did not open and stayed as they were: they were changed, or their key is missing.`,
      );
    for (const id of older) console.log(`When nothing needs it any more: rightful keys retire ${id}`);
    return unopenedCount > 0 ? 1 : 0;
  },
};

const isOther = (kind: string): kind is OtherKey => OTHER_KEYS.some((one) => one === kind);
