import { describe, expect, test } from '@jest/globals';
import { safeNext } from './safe-next.ts';

describe('where a sign-in may lead', () => {
  test.each(['/recordings', '/requests/req_1?tab=days', '/'])('%s is a page of ours', (next) => {
    expect(safeNext(next)).toBe(next);
  });
  test.each([
    null,
    '',
    'recordings',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a\\b',
    'javascript:alert(1)',
    '/sign-in?next=/',
    '/bytes/audio/rec_1',
    '/graphql',
  ])('%j is not followed', (next) => {
    expect(safeNext(next)).toBeNull();
  });
});
