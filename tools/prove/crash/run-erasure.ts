import type { Step } from '@rightful/domain';
import { openStory } from './story.ts';

/** A process of its own: `run-erasure.ts <folder> <offsetMs> [step to die at] [at its how manieth time]`. */
const [, , folder = '', offsetMs = '0', dieAt, times = '1'] = process.argv;
let left = Number(times);

const opened = await openStory({
  folder,
  offsetMs: Number(offsetMs),
  reached: (step: Step) => {
    if (step !== dieAt) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await opened.portal.jobs.nudge('erase');
await opened.portal.jobs.drain();
await opened.close();
