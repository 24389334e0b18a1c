import { rotateKeys } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const keysRotate: Command = {
  name: 'keys rotate',
  summary: 'put a new key-encryption key in front',
  help: `Usage: rightful keys rotate [--rewrap-only]

Makes a new key-encryption key where RIGHTFUL_KEYS says (key file, KMS, token), and wraps with it everything that the older ones
wrapped: people's keys, authenticator secrets, files in quarantine, proofs. No recording is touched. The portal may run meanwhile:
it notices by itself, within a minute. Killed half-way, finish it with --rewrap-only; the same brings over what RIGHTFUL_KEYS_BEFORE
wrapped. The older keys stay until "rightful keys retire" drops them.

Exit code: 0 everything is wrapped with the new key, 1 something did not open and stayed as it was.
`,
  async run(args) {
    const { values } = readArguments(args, { 'rewrap-only': { type: 'boolean', default: false } });
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
