import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { runBuild } from './run-build.ts';
import { keepThread, takeThread } from './thread-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-thread-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fixture(subjectId: string): SubjectFixture {
  const made = new SubjectFixture(mkdtempSync(join(folder, 'subject-')), subjectId);
  for (let n = 0; n < 3; n += 1) made.add(wav(9_000_000, `${subjectId} ${n}`));
  return made;
}

test('the thread of a build that went well serves the next, and nothing of one goes into the other', async () => {
  const [ada, ben] = [fixture('sub_a'), fixture('sub_b')];
  await runBuild(ada.job(join(folder, 'ada')));
  const thread = takeThread();
  const { threadId } = thread;
  keepThread(thread);
  const built = await runBuild(ben.job(join(folder, 'ben')));
  const again = takeThread();
  expect(again.threadId).toBe(threadId);
  await again.terminate();
  const zip = unseal(ben, join(folder, 'ben'));
  expect(zip.length).toBe(built.byteLength);
  expect([zip.includes('sub_b 2'), zip.includes('sub_a'), zip.includes('rec_sub_a')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the thread of a build that failed serves nobody any more', async () => {
  const thread = takeThread();
  const { threadId } = thread;
  keepThread(thread);
  const spoilt = fixture('sub_c');
  writeFileSync((spoilt.recordings[1] as (typeof spoilt.recordings)[number]).blob.path, 'nothing');
  await expect(runBuild(spoilt.job(join(folder, 'spoilt')))).rejects.toThrow(/rec_sub_c_1/);
  const next = takeThread();
  expect(next.threadId).not.toBe(threadId);
  await next.terminate();
});
