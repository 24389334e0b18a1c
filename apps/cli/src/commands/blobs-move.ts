import { join } from 'node:path';
import { loadConfig } from '@rightful/config';
import { MoveJournal, moveBlobs, openPlace, removeMovedBlobs } from '@rightful/domain';
import type { Command } from '../command.ts';
import { Progress } from '../console/progress.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const blobsMove: Command = {
  name: 'blobs move',
  summary: 'move all sealed bytes to another place, while the portal runs',
  help: `Usage: rightful blobs move [--remove]

1. Set RIGHTFUL_BLOBS to the new place and RIGHTFUL_BLOBS_BEFORE to the old one, and restart every server and worker: they
   write to the new place and read both.
2. Run this command with the same settings. Each object is copied, read back and compared; nothing leaves the old place. Killed
   half-way, run it again: it goes on. What is erased meanwhile is erased in both places.
3. Leave RIGHTFUL_BLOBS_BEFORE unset for every server and worker, and restart them.
4. Run it once more with --remove and both settings: it takes from the old place what the new one holds byte for byte.

  --remove   step 4

Exit code: 0 done, 1 something stayed behind, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { remove: { type: 'boolean', default: false } });
    if (positionals.length > 0) throw new UsageError('It takes no names; see --help.');
    const { config, secrets } = loadConfig();
    const { blobs, blobsBefore } = config;
    if (!blobsBefore)
      throw new UsageError(
        'Set RIGHTFUL_BLOBS_BEFORE to where the sealed bytes lie, and RIGHTFUL_BLOBS to where they shall.',
      );
    const progress = new Progress();
    return withPortal('move-blobs', async (ctx) => {
      const [to, from] = [
        await openPlace(config, secrets, blobs),
        await openPlace(config, secrets, blobsBefore),
      ];
      if (values.remove) {
        const { removedCount, keptCount } = await removeMovedBlobs(from, to, (count) =>
          progress.show(count, 0),
        );
        progress.end();
        console.log(`${removedCount} sealed objects left the old place.`);
        if (keptCount > 0) console.log(`${keptCount} stay there: the new place does not hold their like.`);
        return keptCount > 0 ? 1 : 0;
      }
      const journal = new MoveJournal(join(config.sharedDir, 'blobs-move.json'));
      const moved = await moveBlobs(from, to, journal, ({ copiedCount, presentCount, byteLength }) =>
        progress.show(copiedCount + presentCount, byteLength),
      );
      progress.end();
      await ctx.data.transact(ctx.now(), async (tx) =>
        tx.record({ action: 'move-blobs', viewer: ctx.viewer, facts: { copied: moved.copiedCount } }),
      );
      console.log(
        `${moved.copiedCount} sealed objects copied (${moved.byteLength} bytes), each read back; ${moved.presentCount} are there in all.`,
      );
      console.log('Now leave RIGHTFUL_BLOBS_BEFORE unset and restart every server and worker.');
      console.log('After that "rightful blobs move --remove", with both settings, empties the old place.');
      return 0;
    });
  },
};
