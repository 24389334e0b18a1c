import type { Step } from '@rightful/domain';
import { continueStory, openStory } from './story.ts';

/** A process of its own: `run-story.ts <folder> <offsetMs> [step to die at]`. */
const [, , folder = '', offsetMs = '0', dieAt] = process.argv;

const opened = await openStory({
  folder,
  offsetMs: Number(offsetMs),
  reached: (step: Step) => {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
await continueStory(opened, folder);
await opened.close();
