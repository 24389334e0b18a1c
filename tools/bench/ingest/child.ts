import { closeDecoders } from '@rightful/audio';
import { sealPool } from '@rightful/domain';
import { openBenchPortal } from './bench-portal.ts';
import { measureSeal } from './measure.ts';
import { watchMemory } from './watch-memory.ts';

/** What the program that is measured is asked, and answers. */
export interface ChildTask {
  readonly work: 'seal' | 'many' | 'one-by-one' | 'close';
  readonly folder: string;
}
export type ChildAnswer = { readonly ms: number; readonly peakMB: number } | { readonly error: string };

const portal = await openBenchPortal();
const answer = (what: ChildAnswer) => process.send?.(what);

// Also when the bench was killed.
process.on('disconnect', () => process.exit());
process.on('message', (task: ChildTask) => void obey(task));

async function obey({ work, folder }: ChildTask): Promise<void> {
  try {
    const memory = watchMemory();
    const ms = await carryOut(work, folder);
    answer({ ms, peakMB: memory.stop() });
    if (work === 'close') process.disconnect();
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function carryOut(work: ChildTask['work'], folder: string): Promise<number> {
  if (work === 'seal') return measureSeal(folder);
  if (work !== 'close') return portal.ingest(folder, work);
  await portal.close();
  await Promise.all([closeDecoders(), sealPool.close()]);
  return 0;
}
