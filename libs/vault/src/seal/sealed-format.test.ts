import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentKey, cut, patterned } from '../testing/test-keys.ts';
import { Opener } from './opener.ts';
import { openBuffer, sealBuffer } from './seal-buffer.ts';
import { chunkLength, plainLength, sealedLength } from './sealed-layout.ts';
import { SealedReader } from './sealed-reader.ts';
import type { SealedSource } from './sealed-source.ts';
import { SealedStream } from './sealed-stream.ts';
import { Sealer } from './sealer.ts';

const key = contentKey();
const edge = fc.constantFrom(
  0,
  1,
  chunkLength - 1,
  chunkLength,
  chunkLength + 1,
  2 * chunkLength,
  17 * chunkLength + 3,
);
const anyLength = fc.oneof(edge, fc.nat(5 * chunkLength));
const pieces = fc.array(fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.constant(chunkLength)), {
  minLength: 1,
  maxLength: 5,
});

function sealInPieces(plaintext: Buffer, lengths: readonly number[]): Buffer {
  const sealer = new Sealer(key);
  const sealed = [...cut(plaintext, lengths)].flatMap((piece) => sealer.push(piece));
  sealed.push(...sealer.final());
  expect(sealer.plainLength).toBe(plaintext.length);
  const whole = Buffer.concat(sealed);
  expect(sealer.sealedLength).toBe(whole.length);
  return whole;
}

function openInPieces(sealed: Buffer, lengths: readonly number[]): Buffer {
  const opener = new Opener(key);
  const opened = [...cut(sealed, lengths)].flatMap((piece) => opener.push(piece));
  return Buffer.concat([...opened, ...opener.final()]);
}

function reader(sealed: Buffer): SealedReader {
  return new SealedReader(key, (target, position) => sealed.copy(target, 0, position), {
    sealedByteLength: sealed.length,
  });
}

function source(sealed: Buffer): SealedSource {
  return {
    byteLength: sealed.length,
    readInto: async (target, position) => {
      sealed.copy(target, 0, position);
    },
  };
}

test('any size, sealed in any pieces and opened in any others, comes back', () => {
  fc.assert(
    fc.property(anyLength, pieces, pieces, (length, sealPieces, openPieces) => {
      const plaintext = patterned(length);
      const sealed = sealInPieces(plaintext, sealPieces);
      expect(sealed.length).toBe(sealedLength(length));
      expect(plainLength(sealed.length)).toBe(length);
      expect(openInPieces(sealed, openPieces).equals(plaintext)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('any range of any object comes back, by both readers', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLength,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(200_000),
      async (length, at, span) => {
        const plaintext = patterned(length);
        const sealed = sealBuffer(key, plaintext);
        const start = Math.floor(at * length);
        const end = Math.min(length, start + span);
        const expected = plaintext.subarray(start, end);
        expect(reader(sealed).readRange(start, end).equals(expected)).toBe(true);
        const stream = await SealedStream.open(key, source(sealed));
        expect(Buffer.concat(await stream.readRange(start, end)).equals(expected)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('a long range comes in order, in slices of any length', async () => {
  const plaintext = patterned(40 * chunkLength + 7);
  const stream = await SealedStream.open(key, source(sealBuffer(key, plaintext)));
  for (const sliceLength of [1, chunkLength, 4 * chunkLength, 1 << 20, 1 << 24]) {
    const slices: Buffer[] = [];
    for await (const slice of stream.slices(5, plaintext.length - 3, sliceLength)) slices.push(slice);
    expect(Buffer.concat(slices).equals(plaintext.subarray(5, plaintext.length - 3))).toBe(true);
  }
});

test('ranges that are under way at once do not mix', async () => {
  const plaintext = patterned(64 * chunkLength);
  const sealed = sealBuffer(key, plaintext);
  const slow: SealedSource = {
    byteLength: sealed.length,
    readInto: async (target, position) => {
      const half = target.length >> 1;
      sealed.copy(target, 0, position, position + half);
      await new Promise((resolve) => setTimeout(resolve, position % 7));
      sealed.copy(target, half, position + half);
    },
  };
  const stream = await SealedStream.open(key, slow);
  const starts = Array.from({ length: 60 }, (_, index) => index * chunkLength + 11);
  const ranges = await Promise.all(starts.map((start) => stream.readRange(start, start + chunkLength)));
  for (const [index, range] of ranges.entries()) {
    const start = starts[index] ?? 0;
    expect(Buffer.concat(range).equals(plaintext.subarray(start, start + chunkLength))).toBe(true);
  }
});

test('a stalled reader of slices holds two of them, whatever the length of the object', async () => {
  const sealed = sealBuffer(key, patterned(64 * chunkLength));
  let reads = 0;
  const counted: SealedSource = {
    byteLength: sealed.length,
    readInto: async (target, position) => {
      reads += 1;
      sealed.copy(target, 0, position);
    },
  };
  const stream = await SealedStream.open(key, counted);
  reads = 0;
  const slices = stream.slices();
  await slices.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(reads).toBe(2);
  await slices.return();
  expect(reads).toBe(2);
});

test('a read that fails ahead of time is thrown when its turn comes', async () => {
  const sealed = sealBuffer(key, patterned(8 * chunkLength));
  const failing: SealedSource = {
    byteLength: sealed.length,
    readInto: async (target, position) => {
      if (position > 4 * chunkLength && target.length > 100) throw new Error('the disk is gone');
      sealed.copy(target, 0, position);
    },
  };
  const slices = (await SealedStream.open(key, failing)).slices();
  for (let piece = 0; piece < 4; piece++) {
    await slices.next();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await expect(slices.next()).rejects.toThrow('the disk is gone');
});

test('reads into the buffer it is given, and only its first bytes', () => {
  const plaintext = patterned(1000);
  const into = Buffer.alloc(100, 0xee);
  const range = reader(sealBuffer(key, plaintext)).readRange(10, 60, into);
  expect(range.buffer).toBe(into.buffer);
  expect(into.subarray(0, 50).equals(plaintext.subarray(10, 60))).toBe(true);
  expect(into.subarray(50).every((byte) => byte === 0xee)).toBe(true);
});

test('a range reads its own chunks and the last one, and nothing else', () => {
  const sealed = sealBuffer(key, patterned(100 * chunkLength));
  const reads: number[] = [];
  const opened = new SealedReader(
    key,
    (target, position) => {
      reads.push(target.length);
      return sealed.copy(target, 0, position);
    },
    { sealedByteLength: sealed.length },
  );
  opened.readRange(50 * chunkLength - 1, 50 * chunkLength + 1);
  opened.readRange(3, 4);
  expect(reads).toEqual([56, 16, 2 * (chunkLength + 16), chunkLength + 16]);
});

test('a whole read brings every byte once', () => {
  const sealed = sealBuffer(key, patterned(20 * chunkLength + 9));
  let bytesRead = 0;
  const readAt = (target: Buffer, position: number) => {
    bytesRead += target.length;
    return sealed.copy(target, 0, position);
  };
  const opened = new SealedReader(key, readAt, { sealedByteLength: sealed.length });
  opened.readRange(0, opened.byteLength - 1);
  expect(bytesRead).toBe(sealed.length);
});

test('two objects sealed from the same bytes with the same key have no chunk in common', () => {
  const plaintext = Buffer.alloc(100);
  expect(sealBuffer(key, plaintext).equals(sealBuffer(key, plaintext))).toBe(false);
});

describe('misuse', () => {
  test.each([
    [-1, 0],
    [5, 4],
    [0, 11],
    [Number.NaN, 5],
  ])('the range %p to %p of ten bytes is refused', async (start, end) => {
    const sealed = sealBuffer(key, patterned(10));
    const outOfRange = expect.objectContaining({ name: 'SealError', code: 'out-of-range' });
    expect(() => reader(sealed).readRange(start, end)).toThrow(outOfRange);
    const stream = await SealedStream.open(key, source(sealed));
    await expect(stream.readRange(start, end)).rejects.toThrow(outOfRange);
    await expect(stream.slices(start, end).next()).rejects.toThrow(outOfRange);
  });

  test('one range holds a mebibyte at most: longer ones come as slices', async () => {
    const plaintext = patterned(18 * chunkLength);
    const stream = await SealedStream.open(key, source(sealBuffer(key, plaintext)));
    const mebibyte = await stream.readRange(chunkLength - 1, 17 * chunkLength - 1);
    expect(Buffer.concat(mebibyte).equals(plaintext.subarray(chunkLength - 1, 17 * chunkLength - 1))).toBe(
      true,
    );
    await expect(stream.readRange(0, 17 * chunkLength + 1)).rejects.toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    );
  });

  test('a sealer or an opener that has ended takes nothing more', () => {
    const ended = expect.objectContaining({ name: 'SealError', code: 'misuse' });
    const sealer = new Sealer(key);
    const sealed = Buffer.concat(sealer.final());
    expect(() => sealer.push(Buffer.alloc(1))).toThrow(ended);
    expect(() => sealer.final()).toThrow(ended);
    const opener = new Opener(key);
    opener.push(sealed);
    opener.final();
    expect(() => opener.final()).toThrow(ended);
  });

  test('an opener that has failed gives nothing more, not even what is good', () => {
    const sealed = sealBuffer(key, patterned(3 * chunkLength));
    const bad = Buffer.from(sealed);
    bad.writeUInt8(bad.readUInt8(100) ^ 1, 100);
    const opener = new Opener(key);
    expect(() => opener.push(bad)).toThrow(expect.objectContaining({ code: 'not-authentic' }));
    const ended = expect.objectContaining({ name: 'SealError', code: 'misuse' });
    expect(() => opener.push(sealed)).toThrow(ended);
    expect(() => opener.final()).toThrow(ended);
  });

  test('a destroyed key opens nothing', () => {
    const short = contentKey();
    const sealed = sealBuffer(short, patterned(10));
    short.destroy();
    expect(() => openBuffer(short, sealed)).toThrow(expect.objectContaining({ code: 'key-destroyed' }));
  });
});
