import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from '@jest/globals';
import { InProcessJobs } from './in-process-jobs.ts';
import type { JobFailure } from './jobs.ts';
import { manualTimers } from './manual-timers.ts';
import { jobsContract } from './testing/jobs-contract.ts';

const DAY_MS = 86_400_000;

jobsContract('the in-process driver', async () => {
  const timers = manualTimers();
  const jobs = new InProcessJobs({ timers, random: () => 0.5 });
  return {
    jobs,
    async settle() {
      await jobs.drain();
      for (let next = timers.nextInMs(); next !== undefined && next < DAY_MS; next = timers.nextInMs()) {
        timers.advance(next);
        await jobs.drain();
      }
    },
  };
});

test('pauses double up to the limit, with jitter in the upper half', async () => {
  const timers = manualTimers();
  const failures: JobFailure[] = [];
  let chance = 0;
  const jobs = new InProcessJobs({
    timers,
    random: () => chance,
    onFailure: (failure) => failures.push(failure),
  });
  jobs.register('mail', async () => Promise.reject(new Error('busy')), {
    backoffMs: 1_000,
    maxBackoffMs: 3_000,
  });
  await jobs.nudge('mail', 'a');
  await jobs.drain();
  for (chance of [0.999, 0, 0.999]) {
    timers.advance(timers.nextInMs() ?? 0);
    await jobs.drain();
  }
  expect(failures.map((failure) => failure.retryInMs)).toEqual([500, 1_999, 1_500, 2_999]);
  await jobs.stop();
});

test('a nudge during a pause neither doubles the work nor shortens the pause', async () => {
  const timers = manualTimers();
  let runCount = 0;
  const jobs = new InProcessJobs({ timers, random: () => 1 });
  jobs.register('mail', async (run) => {
    runCount += 1;
    if (run.attempt === 1) throw new Error('busy');
  });
  await jobs.nudge('mail', 'a');
  await jobs.drain();
  await jobs.nudge('mail', 'a');
  await jobs.drain();
  expect(runCount).toBe(1);
  timers.advance(1_000);
  await jobs.drain();
  expect(runCount).toBe(2);
  await jobs.stop();
});

test('a sweep comes back each interval until the stop', async () => {
  const timers = manualTimers();
  let sweepCount = 0;
  const jobs = new InProcessJobs({ timers });
  jobs.register('sweep', async () => {
    sweepCount += 1;
  });
  jobs.every(1_000, 'sweep');
  await jobs.start();
  await jobs.drain();
  for (let time = 0; time < 3; time += 1) {
    timers.advance(1_000);
    await jobs.drain();
  }
  expect(sweepCount).toBe(4);
  await jobs.stop();
  timers.advance(10_000);
  await jobs.drain();
  expect(sweepCount).toBe(4);
});

test('a handler runs outside of the transaction that nudged it', async () => {
  const transaction = new AsyncLocalStorage<string>();
  const seen: (string | undefined)[] = [];
  const jobs = new InProcessJobs();
  jobs.register('build', async () => void seen.push(transaction.getStore()));
  await jobs.start();
  await transaction.run('open', async () => {
    await jobs.nudge('build');
    await new Promise((resolve) => setImmediate(resolve));
    await jobs.drain();
  });
  expect(seen).toEqual([undefined]);
  await jobs.stop();
});

test('stop gives up on a run that ignores its signal when the grace is over', async () => {
  const timers = manualTimers();
  const jobs = new InProcessJobs({ timers, stopGraceMs: 50 });
  jobs.register('build', async () => new Promise<void>(() => undefined));
  await jobs.start();
  await jobs.nudge('build');
  await new Promise((resolve) => setImmediate(resolve));
  const stopped = jobs.stop();
  timers.advance(50);
  await stopped;
});

test('a kind is registered once', () => {
  const jobs = new InProcessJobs();
  jobs.register('build', async () => undefined);
  expect(() => jobs.register('build', async () => undefined)).toThrow('twice');
});
