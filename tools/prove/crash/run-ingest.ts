import { join } from 'node:path';
import { closeDecoders } from '@rightful/audio';
import { ingestMany, manifestItems, type Step, taskContext } from '@rightful/domain';
import { openStory } from './story.ts';

/** A process of its own: `run-ingest.ts <folder> [step to die at] [at its how manieth time]`. */
const [, , folder = '', dieAt, times = '1'] = process.argv;
let left = Number(times);

const opened = await openStory({
  folder,
  offsetMs: 0,
  reached: (step: Step) => {
    if (step !== dieAt) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
const ctx = taskContext(opened.portal, 'ingest');
await ingestMany(ctx, manifestItems(join(folder, 'feed', 'manifest.csv')));
await opened.close();
await closeDecoders();
