import { loadConfig } from '@rightful/config';
import { KeyFile } from '@rightful/vault';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const keysRotate: Command = {
  name: 'keys rotate',
  summary: 'put a new key-encryption key in front',
  help: `Usage: rightful keys rotate [--rewrap-only]

Makes a new key-encryption key and wraps every subject's key with it. No recording is touched. The older keys stay in the
key file: what else they wrap still needs them. Stop the portal before, and start it again after: a running one does not
know the new key. Killed half-way, finish it with --rewrap-only.
`,
  async run(args) {
    const { values } = readArguments(args, { 'rewrap-only': { type: 'boolean', default: false } });
    const { keyFile } = loadConfig().config;
    if (!values['rewrap-only']) KeyFile.open(keyFile).rotate();
    const count = await withPortal('rotate-keys', async (ctx) => {
      const rewrapped = await ctx.data.rewrapSubjectKeys();
      const facts = { rewrappedCount: rewrapped, keyId: ctx.keyService.currentKeyId };
      await ctx.data.transact(ctx.now(), async (tx) =>
        tx.record({ action: 'rotate-keys', viewer: ctx.viewer, facts }),
      );
      return rewrapped;
    });
    console.log(
      `${count} keys of people are wrapped with the new key. Back up ${keyFile}, apart from the database.`,
    );
    return 0;
  },
};
