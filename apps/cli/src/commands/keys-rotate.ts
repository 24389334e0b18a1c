import { loadConfig } from '@rightful/config';
import { KeyFile } from '@rightful/vault';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const keysRotate: Command = {
  name: 'keys rotate',
  summary: 'put a new key-encryption key in front',
  help: `Usage: rightful keys rotate [--rewrap-only]

Makes a new key-encryption key and wraps with it everything that the older ones wrapped: people's keys, authenticator secrets,
files in quarantine, proofs. No recording is touched. The portal may run meanwhile: it reads the key file again by itself.
Killed half-way, finish it with --rewrap-only. The older keys stay in the key file until "rightful keys retire" drops them.

Exit code: 0 everything is wrapped with the new key, 1 something did not open and stayed as it was.
`,
  async run(args) {
    const { values } = readArguments(args, { 'rewrap-only': { type: 'boolean', default: false } });
    const { keyFile } = loadConfig().config;
    if (!values['rewrap-only']) KeyFile.open(keyFile).rotate();
    const { rewrappedCount, unopenedCount } = await withPortal('rotate-keys', async (ctx) => {
      const rewrapped = await ctx.data.rewrapKeys();
      const facts = { ...rewrapped, keyId: ctx.keyService.currentKeyId };
      await ctx.data.transact(ctx.now(), async (tx) =>
        tx.record({ action: 'rotate-keys', viewer: ctx.viewer, facts }),
      );
      return rewrapped;
    });
    console.log(
      `${rewrappedCount} keys are wrapped with the new key. Back up ${keyFile}, apart from the database.`,
    );
    if (unopenedCount > 0)
      console.error(
        `${unopenedCount} did not open and stayed as they were: they were changed, or their key is missing.`,
      );
    const [, ...older] = KeyFile.open(keyFile).keyIds;
    for (const id of older) console.log(`When nothing needs it any more: rightful keys retire ${id}`);
    return unopenedCount > 0 ? 1 : 0;
  },
};
