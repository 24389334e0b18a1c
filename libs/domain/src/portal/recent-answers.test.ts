import { beforeEach, expect, test } from '@jest/globals';
import { RECENT_MS, RecentAnswers } from './recent-answers.ts';

let database: { changes: number };
let elapsedMs: number;
let now: number;
let asked: number;
let recent: RecentAnswers;

beforeEach(() => {
  database = { changes: 0 };
  [elapsedMs, now, asked] = [5_000, Date.UTC(2026, 0, 1), 0];
  recent = new RecentAnswers(
    database,
    () => new Date(now),
    () => elapsedMs,
  );
});

const ask = async () => `answer ${++asked}`;
const answer = async (name = 'a') => (await recent.to(name, ask))?.answer;

test('an answer serves for less than 400 ms, and tells when it was asked for', async () => {
  expect(await recent.to('a', ask)).toMatchObject({ answer: 'answer 1', askedAtMs: 5_000 });
  elapsedMs += RECENT_MS - 1;
  expect(await recent.to('a', ask)).toMatchObject({ answer: 'answer 1', askedAtMs: 5_000 });
  expect(await answer('b')).toBe('answer 2');
  elapsedMs += 1;
  expect(await answer()).toBe('answer 3');
});

test('any change through this process drops every answer', async () => {
  await answer();
  await answer('b');
  database.changes += 1;
  expect(await answer()).toBe('answer 3');
  expect(await answer('b')).toBe('answer 4');
  expect(await answer('b')).toBe('answer 4');
});

test('what was changed while it was asked for is not kept', async () => {
  const found = await recent.to('a', async () => {
    database.changes += 1;
    return 'before';
  });
  expect(found?.answer).toBe('before');
  expect(await answer()).toBe('answer 1');
});

test.each([RECENT_MS, 61 * 60_000, -1])('a step of %i ms of the portal’s clock ends it', async (stepMs) => {
  await answer();
  now += stepMs;
  expect(await answer()).toBe('answer 2');
});

test('neither a no nor a failure is kept', async () => {
  expect(await recent.to('a', async () => null)).toBeNull();
  await expect(recent.to('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await answer()).toBe('answer 1');
});
