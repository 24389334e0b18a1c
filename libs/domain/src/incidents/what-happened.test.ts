import { expect, test } from '@jest/globals';
import { summaryOf, whatHappened } from './what-happened.ts';

test('what happened is kept as codes, and told in words', () => {
  expect(whatHappened(summaryOf('NOT_ME'))).toEqual({
    code: 'NOT_ME',
    findingCode: null,
    text: 'A customer says that what they hear is not theirs.',
  });
  expect(whatHappened(summaryOf('GATE_STOPPED', 'FROZEN'))).toEqual({
    code: 'GATE_STOPPED',
    findingCode: 'FROZEN',
    text: 'The gate stopped an archive. Something in the archive is frozen.',
  });
});

test('words that are no code stay as they are', () => {
  expect(whatHappened('Somebody called.').text).toBe('Somebody called.');
});
