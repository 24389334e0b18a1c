import { describe, expect, test } from '@jest/globals';
import type { SealPurpose } from '../keys/seal-purposes.ts';
import { contentKey, id, patterned, subjectKey } from '../testing/test-keys.ts';
import { openBuffer, sealBuffer } from './seal-buffer.ts';
import { SealError } from './seal-error.ts';
import { chunkLength, headerLength } from './sealed-layout.ts';
import { SealedReader } from './sealed-reader.ts';
import { SealedStream } from './sealed-stream.ts';

const key = contentKey();
const sealedChunk = chunkLength + 16;

/** All three ways of opening; the object must come back from none of them. */
async function expectRefused(sealed: Buffer): Promise<void> {
  expect(() => openBuffer(key, sealed)).toThrow(SealError);
  expect(() => {
    const reader = new SealedReader(key, (target, position) => sealed.copy(target, 0, position), {
      sealedByteLength: sealed.length,
    });
    reader.readRange(0, reader.byteLength);
  }).toThrow(SealError);
  await expect(readAll(sealed)).rejects.toThrow(SealError);
}

async function readAll(sealed: Buffer): Promise<void> {
  const readInto = async (target: Buffer, position: number) => {
    sealed.copy(target, 0, position);
  };
  const stream = await SealedStream.open(key, { byteLength: sealed.length, readInto });
  for await (const slice of stream.slices()) expect(slice.length).toBeGreaterThan(0);
}

function chunkOf(sealed: Buffer, index: number): Buffer {
  return sealed.subarray(headerLength + index * sealedChunk, headerLength + (index + 1) * sealedChunk);
}

test('every single flipped bit of a small object is refused', async () => {
  const sealed = sealBuffer(key, patterned(40));
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    await expectRefused(changed);
  }
});

test('every shorter and every longer length of a small object is refused', async () => {
  const sealed = sealBuffer(key, patterned(40));
  for (let length = 0; length < sealed.length; length++) await expectRefused(sealed.subarray(0, length));
  for (const extra of [1, 16, 20]) await expectRefused(Buffer.concat([sealed, Buffer.alloc(extra)]));
});

describe('an object of four chunks', () => {
  const plaintext = patterned(3 * chunkLength + 100);
  const sealed = sealBuffer(key, plaintext);
  const header = sealed.subarray(0, headerLength);
  const [first, second, third, last] = [0, 1, 2, 3].map((index) => chunkOf(sealed, index)) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const other = sealBuffer(key, plaintext);

  test.each<[string, Buffer[]]>([
    ['cut at a chunk', [header, first, second]],
    ['cut in a chunk', [header, first, second, third.subarray(0, 5000)]],
    ['a middle chunk left out', [header, first, third, last]],
    ['the last chunk moved to the front', [header, last]],
    ['two chunks swapped', [header, second, first, third, last]],
    ['a chunk twice', [header, first, first, third, last]],
    ['a chunk of another object under the same key', [header, first, chunkOf(other, 1), third, last]],
    [
      'the header of another object under the same key',
      [other.subarray(0, headerLength), first, second, third, last],
    ],
    ['a chunk after the last', [header, first, second, third, last, last]],
  ])('%s: refused', async (_, parts) => {
    await expectRefused(Buffer.concat(parts));
  });

  test('a cut object gives no byte to a reader, not even from chunks that are whole', () => {
    const cut = Buffer.concat([header, first, second, third.subarray(0, 5000)]);
    const reader = new SealedReader(key, (target, position) => cut.copy(target, 0, position), {
      sealedByteLength: cut.length,
    });
    expect(() => reader.readRange(0, 10)).toThrow(SealError);
    expect(() => reader.readRange(0, 10)).toThrow(SealError);
  });

  test('when a later chunk is bad, the buffer that was given holds nothing', () => {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(headerLength + sealedChunk + 9) ^ 1, headerLength + sealedChunk + 9);
    const reader = new SealedReader(key, (target, position) => changed.copy(target, 0, position), {
      sealedByteLength: changed.length,
    });
    const into = Buffer.alloc(2 * chunkLength, 0xee);
    expect(() => reader.readRange(0, 2 * chunkLength, into)).toThrow(SealError);
    expect(into.every((byte) => byte === 0)).toBe(true);
    expect(
      reader.readRange(2 * chunkLength, plaintext.length).equals(plaintext.subarray(2 * chunkLength)),
    ).toBe(true);
  });

  test('a source that ends early is a wrong length', () => {
    const early = sealed.subarray(0, sealed.length - 1);
    const readAt = (target: Buffer, position: number) => early.copy(target, 0, position);
    expect(() => new SealedReader(key, readAt, { sealedByteLength: sealed.length }).readRange(0, 10)).toThrow(
      expect.objectContaining({ code: 'wrong-length' }),
    );
  });
});

test('no object opens as another: every swap of subject, version, secret, purpose and object is refused', () => {
  const purposes: SealPurpose[] = ['recording', 'transcript', 'peaks', 'archive', 'evidence'];
  const owners = [subjectKey(1, 1), subjectKey(2, 1), subjectKey(1, 2), subjectKey(1, 1, 0x5b)];
  const places = owners.flatMap((owner) =>
    purposes.flatMap((purpose) =>
      [id(7), id(8), id(7).subarray(1)].map((objectId) => ({ owner, purpose, objectId })),
    ),
  );
  const sealed = places.map(({ owner, purpose, objectId }) =>
    owner.sealSmall(purpose, objectId, Buffer.from('voice')),
  );
  let refused = 0;
  for (const [reading, { owner, purpose, objectId }] of places.entries()) {
    for (const [written, bytes] of sealed.entries()) {
      if (reading === written) {
        expect(owner.openSmall(purpose, objectId, bytes).toString()).toBe('voice');
      } else {
        expect(() => owner.openSmall(purpose, objectId, bytes)).toThrow(SealError);
        refused += 1;
      }
    }
  }
  expect(refused).toBe(60 * 59);
});

test('the error tells nothing: no id, no key, no byte', () => {
  const owner = subjectKey(0xab);
  const sealed = owner.sealSmall('transcript', id(0xcd), Buffer.from('my secret words'));
  try {
    owner.openSmall('transcript', id(0xce), sealed);
  } catch (error) {
    expect(error).toBeInstanceOf(SealError);
    const told = `${String(error)} ${JSON.stringify(error)}`;
    expect(told).not.toMatch(/ab|cd|ce\b|5a5a|secret words/i);
  }
  expect.assertions(2);
});
