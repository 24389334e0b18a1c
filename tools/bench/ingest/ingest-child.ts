import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleChild } from './bundle-child.ts';
import type { ChildAnswer, ChildTask } from './child.ts';

export interface Measured {
  readonly ms: number;
  /** The most the program held meanwhile, with all its threads. */
  readonly peakMB: number;
}

export interface IngestChild {
  measure(work: 'seal' | 'many' | 'one-by-one', folder: string): Promise<Measured>;
  close(): Promise<void>;
}

/** Starts the measured program as a process of its own, bundled. One question at a time. */
export async function startIngestChild(): Promise<IngestChild> {
  const bundle = await bundleChild();
  const child = fork(join(bundle, 'child.js'), { execArgv: [] });
  const ended = once(child, 'exit');
  const ask = async (task: ChildTask): Promise<Measured> => {
    const answered = once(child, 'message');
    child.send(task);
    const first = await Promise.race([answered, ended.then(() => undefined)]);
    const [answer] = (first ?? [{ error: 'The measured program ended.' }]) as [ChildAnswer];
    if ('error' in answer) throw new Error(answer.error);
    return answer;
  };
  return {
    measure: (work, folder) => ask({ work, folder }),
    close: async () => {
      if (child.connected) await ask({ work: 'close', folder: '' });
      await ended;
      rmSync(bundle, { recursive: true, force: true });
    },
  };
}
