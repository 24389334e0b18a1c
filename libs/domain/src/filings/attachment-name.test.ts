import { expect, test } from '@jest/globals';
import { attachmentName } from './attachment-name.ts';

test.each([
  ['plan.txt', 'plan.txt'],
  ['Plan (2).TXT', 'Plan-2.txt'],
  ['plan v1..md', 'plan-v1.md'],
  ['Maßnahmen für Kunden.csv', 'Massnahmen-fur-Kunden.csv'],
  ['środki.txt', 'srodki.txt'],
  ['计划.json', 'text.json'],
  ['../../etc/evil.txt', 'evil.txt'],
  ['C:\\evil.txt', 'evil.txt'],
  ['a\r\nx: y.txt', 'a-x-y.txt'],
  [`${'long'.repeat(99)}.txt`, `${'long'.repeat(15)}.txt`],
])('%j is attached as %s', (given, name) => {
  expect(attachmentName(given, [])).toBe(name);
});

test.each(['scan.pdf', 'voice.wav', 'txt', '.txt', '', 'a.txt.exe'])('%j is no name of a text', (given) => {
  expect(attachmentName(given, [])).toBeNull();
});

test('a name that is there gets a number, whatever its capitals', () => {
  expect(attachmentName('Plan.txt', ['plan.txt', 'PLAN-2.txt'])).toBe('Plan-3.txt');
});
