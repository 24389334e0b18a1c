import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { UsageError } from '../console/usage-error.ts';
import { lawBreachClock } from './law-breach-clock.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of ['log', 'error'] as const)
    jest.spyOn(console, stream).mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterEach(() => void jest.restoreAllMocks());

const christmas = [
  '--regime',
  'gdpr',
  '--aware',
  '2020-12-22T12:17:00+01:00',
  '--where',
  'DE-BY',
  '--zone',
  'Europe/Berlin',
];

test('prints the safe end first, then its rule, the outer limit and what is disputed', async () => {
  expect(await lawBreachClock.run([...christmas, '--as-of', '2020-12-23T00:00:00Z'])).toBe(0);
  const [first = '', ...rest] = printed.join('\n').split('\n');
  expect(first).toMatch(/^Friday,? 25 December 2020 at 12:17:00/);
  for (const words of ['GDPR Art. 33(1) [primary]', 'outer limit: ', 'not to be relied on'])
    expect(rest.join('\n')).toContain(words);
});

test('says that it is late, and what to do then', async () => {
  await lawBreachClock.run([...christmas, '--as-of', '2020-12-26T00:00:00Z']);
  expect(printed.join('\n')).toContain('late; say why with the notice');
});

test('a law without a length says so', async () => {
  expect(
    await lawBreachClock.run(['--regime', 'ch-dsg', '--aware', '2026-11-23T09:00:00Z', '--where', 'CH']),
  ).toBe(1);
  expect(printed.join('\n')).toMatch(/^as soon as possible/);
});

test('prints the whole value as JSON', async () => {
  await lawBreachClock.run([...christmas, '--json']);
  expect(JSON.parse(printed.join(''))).toMatchObject({
    dueAt: '2020-12-25T11:17:00.000Z',
    outer: { at: '2020-12-25T12:00:00.000Z' },
  });
});

test.each([
  [[]],
  [['--regime', 'mars', '--aware', '2026-11-23T09:00:00Z', '--where', 'DE']],
  [['--regime', 'gdpr', '--aware', '2026-11-23', '--where', 'DE']],
])('called in a wrong way: %j', async (args) => {
  await expect(async () => lawBreachClock.run(args)).rejects.toThrow(UsageError);
});
