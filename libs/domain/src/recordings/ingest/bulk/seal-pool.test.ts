import { randomBytes } from 'node:crypto';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { BlobStore } from '@rightful/vault';
import type { Content } from '../content.ts';
import { sealingHere } from '../sealing.ts';
import { SealPool } from './seal-pool.ts';
import { SealThread } from './seal-thread.ts';

const bytes = randomBytes(8_000_000);
const content = { bytes, byteLength: bytes.length } as unknown as Content;
const threads: SealThread[] = [];
const pool = new SealPool();

afterEach(async () => {
  await pool.close();
  await Promise.all(threads.splice(0).map((thread) => thread.close()));
  jest.restoreAllMocks();
});

/** The first big file starts the threads; what it asks for itself is not done here. */
async function startThreads(): Promise<void> {
  const start = SealThread.start;
  const starting: Promise<SealThread>[] = [];
  jest.spyOn(SealThread, 'start').mockImplementation(() => {
    const thread = start();
    starting.push(thread);
    return thread;
  });
  jest.spyOn(sealingHere, 'seal').mockResolvedValue(undefined);
  await pool.seal({ root: '' } as BlobStore, '', undefined as never, content, {} as never);
  threads.push(...(await Promise.all(starting)));
  await new Promise(setImmediate);
}

/** How many tasks failed; 'pending' when any is still waiting. */
async function failures(tasks: Promise<unknown>[]): Promise<number | 'pending'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'pending'>((resolve) => {
    timer = setTimeout(() => resolve('pending'), 3_000);
  });
  const settled = Promise.allSettled(tasks).then(
    (results) => results.filter(({ status }) => status === 'rejected').length,
  );
  return Promise.race([settled, late]).finally(() => clearTimeout(timer));
}

const manyTasks = () => Array.from({ length: 20 }, () => pool.digests(content));

test('when all threads end in the middle, nobody waits on, and later work is done here', async () => {
  await startThreads();
  const tasks = manyTasks();
  const ended = threads.map((thread) => thread.close());
  expect(await failures(tasks)).not.toBe('pending');
  await Promise.all(ended);
  const here = jest.spyOn(sealingHere, 'digests').mockResolvedValue({ sha256: bytes, crc32: 0 });
  expect(await failures([pool.digests(content)])).toBe(0);
  expect(here).toHaveBeenCalledTimes(1);
});

test('when one thread ends, at most its own task fails', async () => {
  await startThreads();
  const tasks = manyTasks();
  void threads[0]?.close();
  // None, when it had just handed in what it did.
  expect([0, 1]).toContain(await failures(tasks));
});

test('closing the pool fails those who wait', async () => {
  await startThreads();
  const tasks = manyTasks();
  void pool.close();
  expect(await failures(tasks)).toBeGreaterThan(10);
});

test('a thread that is gone says so', async () => {
  const thread = await SealThread.start();
  await thread.close();
  await expect(thread.run({ kind: 'digest', source: { bytes } })).rejects.toThrow('is gone');
});
