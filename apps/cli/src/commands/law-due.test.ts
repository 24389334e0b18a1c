import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { UsageError } from '../console/usage-error.ts';
import { lawDue } from './law-due.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of ['log', 'error'] as const) {
    jest.spyOn(console, stream).mockImplementation((line: unknown) => void printed.push(String(line)));
  }
});
afterEach(() => {
  jest.restoreAllMocks();
});

const bavaria = ['--regime', 'gdpr', '--received', '2026-01-31', '--where', 'DE-BY'];

test('prints the date first, then every rule with its place in the law', async () => {
  expect(await lawDue.run(bavaria)).toBe(0);
  const [first = '', ...rest] = printed.join('\n').split('\n');
  expect(first).toBe('2026-03-02');
  for (const words of ['GDPR Art. 12(3)', 'Art. 3(2)(c)', 'Art. 3(4)', 'passed over: 2026-02-28, saturday']) {
    expect(rest.join('\n')).toContain(words);
  }
});

test('prints the whole value as JSON', async () => {
  expect(await lawDue.run([...bavaria, '--json', '--pause', 'identity:2026-02-03..2026-02-09'])).toBe(0);
  expect(JSON.parse(printed.join(''))).toMatchObject({
    dueOn: '2026-03-06',
    pauses: [{ reason: 'identity', days: 6 }],
  });
});

test('says that the date moves while something is awaited', async () => {
  await lawDue.run([...bavaria, '--pause', 'scope:2026-02-03..', '--as-of', '2026-02-05']);
  expect(printed.join('\n')).toMatch(/^2026-03-02 at the earliest: something is still awaited/);
});

test('a law that gives no date for it says why', async () => {
  expect(await lawDue.run([...bavaria, '--extended', '2026-03-03'])).toBe(1);
  expect(printed.join('\n')).toMatch(/period ended on 2026-03-02/);
});

describe('a call that it does not know is refused with what to write:', () => {
  test.each([
    [['--regime', 'gdpr']],
    [['--regime', 'toString', '--received', '2026-01-31', '--where', 'DE']],
    [['--regime', 'gdpr', '--received', '31.01.2026', '--where', 'DE']],
    [['--regime', 'gdpr', '--received', '2026-01-31T10:00', '--where', 'DE']],
    [[...bavaria, '--pause', 'holiday:2026-02-03..']],
    [[...bavaria, '--until', 'soon']],
    [[...bavaria, '--colour', 'red']],
  ])('%j', (args) => {
    expect(() => lawDue.run(args)).toThrow(UsageError);
  });
});
