import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sha256OfFile } from './sha256-of-file.ts';

test.each([0, 1, 4 * 1024 * 1024, 9 * 1024 * 1024 + 7])(
  'a file of %i bytes gets the digest that sha256sum gives',
  async (size) => {
    const bytes = randomBytes(size);
    expect(await sha256OfFile(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);

test('progress ends at the whole', async () => {
  const seen: number[] = [];
  await sha256OfFile(new Blob([randomBytes(9 * 1024 * 1024)]), (share) => seen.push(share));
  expect(seen).toHaveLength(3);
  expect(seen.at(-1)).toBe(1);
});
