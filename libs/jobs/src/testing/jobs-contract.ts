import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Jobs } from '../jobs.ts';

export interface JobsUnderTest {
  readonly jobs: Jobs;
  /** Lets all pauses pass and all due work run, until nothing waits. */
  settle(): Promise<void>;
}

/** What every driver of `Jobs` promises. */
export function jobsContract(name: string, make: () => Promise<JobsUnderTest>): void {
  describe(`${name} keeps the contract of jobs`, () => {
    let under: JobsUnderTest;
    let jobs: Jobs;
    beforeEach(async () => {
      under = await make();
      jobs = under.jobs;
    });
    afterEach(async () => jobs.stop());

    test('a nudge runs its handler with kind and key, whether it came before or after the start', async () => {
      const seen: string[] = [];
      jobs.register('build', async (run) => void seen.push(`${run.kind}:${run.key}:${run.attempt}`));
      await jobs.nudge('build', 'early');
      await jobs.start();
      await jobs.nudge('build', 'late');
      await jobs.nudge('build');
      await under.settle();
      expect(seen.sort()).toEqual(['build:early:1', 'build:late:1', 'build:undefined:1']);
    });

    test('equal nudges that wait become one run, others stay apart', async () => {
      const seen: (string | undefined)[] = [];
      jobs.register('build', async (run) => void seen.push(run.key));
      for (const key of ['a', 'b', 'a', 'a', 'b']) await jobs.nudge('build', key);
      await jobs.start();
      await under.settle();
      expect(seen).toEqual(['a', 'b']);
    });

    test('nudges during a run cause exactly one more run, after it', async () => {
      const gate = door();
      let runCount = 0;
      let atOnce = 0;
      let mostAtOnce = 0;
      jobs.register(
        'build',
        async () => {
          runCount += 1;
          atOnce += 1;
          mostAtOnce = Math.max(mostAtOnce, atOnce);
          if (runCount === 1) await gate.opened;
          atOnce -= 1;
        },
        { concurrency: 4 },
      );
      await jobs.start();
      await jobs.nudge('build', 'a');
      await until(() => runCount === 1);
      for (let time = 0; time < 5; time += 1) await jobs.nudge('build', 'a');
      gate.open();
      await under.settle();
      expect({ runCount, mostAtOnce }).toEqual({ runCount: 2, mostAtOnce: 1 });
    });

    test('as many run at once as the kind allows, and no more', async () => {
      const gate = door();
      let atOnce = 0;
      let mostAtOnce = 0;
      jobs.register(
        'build',
        async () => {
          atOnce += 1;
          mostAtOnce = Math.max(mostAtOnce, atOnce);
          await gate.opened;
          atOnce -= 1;
        },
        { concurrency: 3 },
      );
      await jobs.start();
      for (let index = 0; index < 10; index += 1) await jobs.nudge('build', String(index));
      await until(() => atOnce === 3);
      gate.open();
      await under.settle();
      expect(mostAtOnce).toBe(3);
    });

    test('one kind that hangs does not hold another', async () => {
      const gate = door();
      let mailed = false;
      jobs.register('build', async () => gate.opened);
      jobs.register('mail', async () => {
        mailed = true;
      });
      await jobs.start();
      await jobs.nudge('build');
      await jobs.nudge('mail');
      await until(() => mailed);
      gate.open();
      await under.settle();
    });

    test('a throw is tried again until it succeeds', async () => {
      const attempts: number[] = [];
      jobs.register(
        'mail',
        async (run) => {
          attempts.push(run.attempt);
          if (run.attempt < 3) throw new Error('busy');
        },
        { backoffMs: 1 },
      );
      await jobs.start();
      await jobs.nudge('mail', 'a');
      await under.settle();
      expect(attempts).toEqual([1, 2, 3]);
    });

    test('after the last try a nudge is given up, and the next one starts afresh', async () => {
      const attempts: number[] = [];
      jobs.register(
        'mail',
        async (run) => {
          attempts.push(run.attempt);
          throw new Error('never');
        },
        { backoffMs: 1, maxAttempts: 2 },
      );
      await jobs.start();
      await jobs.nudge('mail', 'a');
      await under.settle();
      await jobs.nudge('mail', 'a');
      await under.settle();
      expect(attempts).toEqual([1, 2, 1, 2]);
    });

    test('a sweep nudges at the start', async () => {
      let sweepCount = 0;
      jobs.register('sweep', async () => {
        sweepCount += 1;
      });
      jobs.every(86_400_000, 'sweep');
      await jobs.start();
      await until(() => sweepCount === 1);
    });

    test('a kind that nobody registered is an error', async () => {
      await jobs.start();
      await expect(jobs.nudge('unheard-of')).rejects.toThrow('unheard-of');
    });

    test('stop aborts the run, waits for it and takes no more', async () => {
      const seen: string[] = [];
      let running = false;
      jobs.register('build', async (run) => {
        running = true;
        await new Promise<void>((resolve) => run.signal.addEventListener('abort', () => resolve()));
        await new Promise((resolve) => setImmediate(resolve));
        seen.push('left in order');
      });
      await jobs.start();
      await jobs.nudge('build', 'a');
      await jobs.nudge('build', 'b');
      await until(() => running);
      await jobs.stop();
      expect(seen).toEqual(['left in order']);
      await jobs.nudge('build', 'c');
      await new Promise((resolve) => setImmediate(resolve));
      expect(seen).toHaveLength(1);
    });
  });
}

function door(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
