import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { ContentKey } from '../keys/content-key.ts';
import { gcmEncrypt } from '../primitives/aes-gcm.ts';
import { hex, readVectors } from '../testing/read-vectors.ts';
import { chunkNonce } from './message-key.ts';
import { Opener } from './opener.ts';
import { cobblestone256 } from './seal-profile.ts';
import { headerLength } from './sealed-layout.ts';
import { SealedReader } from './sealed-reader.ts';
import { Sealer } from './sealer.ts';

/* The vectors of Project Wycheproof for https://c2sp.org/chunked-encryption (Cobblestone-256), as its notes say to use them. */
interface Vector {
  tcId: number;
  comment: string;
  key: string;
  ctx: string;
  ct: string;
  msgLength?: number;
  msgSha512?: string;
  result: 'valid' | 'invalid';
  flags: string[];
}

interface Vectors {
  numberOfTests: number;
  counterRollover: {
    key: string;
    header: string;
    firstTag: string;
    aeadKey: string;
    baseNonce: string;
    msgLength: number;
    msgSha512: string;
  };
  testGroups: { tests: Vector[] }[];
}

const file = readVectors<Vectors>('c2sp_chunked_encryption_aes_256_gcm_test.json');
const vectors = file.testGroups.flatMap((group) => group.tests);

const keyOf = (vector: Vector) => new ContentKey(hex(vector.key), hex(vector.ctx));
const sealedOf = (vector: Vector) => inflateSync(hex(vector.ct));
const sha512 = (bytes: Uint8Array) => createHash('sha512').update(bytes).digest('hex');

/** Opens front to back in pieces; what came out before an error, and the error. */
function stream(vector: Vector, pieceLength: number): { opened: Buffer; failed: boolean } {
  const sealed = sealedOf(vector);
  const opened: Buffer[] = [];
  let failed = false;
  try {
    const opener = new Opener(keyOf(vector), cobblestone256);
    for (let offset = 0; offset < sealed.length; offset += pieceLength) {
      opened.push(...opener.push(sealed.subarray(offset, offset + pieceLength)));
    }
    opened.push(...opener.final());
  } catch {
    failed = true;
  }
  return { opened: Buffer.concat(opened), failed };
}

function reader(vector: Vector): SealedReader {
  const sealed = sealedOf(vector);
  const readAt = (target: Buffer, position: number) => sealed.copy(target, 0, position);
  return new SealedReader(keyOf(vector), readAt, {
    sealedByteLength: sealed.length,
    profile: cobblestone256,
  });
}

test('the published vectors are all there', () => {
  expect(vectors).toHaveLength(file.numberOfTests);
});

describe.each(vectors.filter(({ result }) => result === 'valid'))('valid $tcId: $comment', (vector) => {
  test.each([1, 1000, 16 * 1024, 16 * 1024 + 16, 1 << 20])(
    'opens as a stream in pieces of %i',
    (pieceLength) => {
      const { opened, failed } = stream(vector, pieceLength);
      expect([failed, opened.length, sha512(opened)]).toEqual([false, vector.msgLength, vector.msgSha512]);
    },
  );

  test('opens by random access', () => {
    const opener = reader(vector);
    const opened = opener.readRange(0, opener.byteLength);
    expect([opened.length, sha512(opened)]).toEqual([vector.msgLength, vector.msgSha512]);
  });

  test('sealed again with its salt it is the same bytes', () => {
    const sealed = sealedOf(vector);
    const sealer = new Sealer(keyOf(vector), cobblestone256, sealed.subarray(0, 24));
    const again = Buffer.concat([...sealer.push(stream(vector, 1000).opened), ...sealer.final()]);
    expect(again.equals(sealed)).toBe(true);
  });
});

describe.each(vectors.filter(({ result }) => result === 'invalid'))('invalid $tcId: $comment', (vector) => {
  test.each([1000, 16 * 1024 + 16, 1 << 20])(
    'fails as a stream in pieces of %i, after the valid prefix at most',
    (pieceLength) => {
      const { opened, failed } = stream(vector, pieceLength);
      expect(failed).toBe(true);
      expect(opened.length).toBeLessThanOrEqual(
        vector.flags.includes('PartialPlaintext') ? (vector.msgLength ?? 0) : 0,
      );
      if (opened.length > 0) expect(sha512(opened)).toBe(vector.msgSha512);
    },
  );

  test('fails by random access', () => {
    expect(() => {
      const opener = reader(vector);
      opener.readRange(0, opener.byteLength);
    }).toThrow();
  });

  test('its first byte is not had either, unless its end is authentic', () => {
    if (vector.flags.includes('ValidFinalChunk')) return;
    expect(() => reader(vector).readRange(0, 1)).toThrow();
  });
});

test('counter rollover (test 7): 257 chunks, whose ciphertext is zeros', () => {
  const vector = file.counterRollover;
  const nonce = Buffer.alloc(12);
  const message = Buffer.alloc(vector.msgLength);
  const zeros = Buffer.alloc(cobblestone256.chunkLength);
  for (let index = 0, offset = 0; offset < message.length; index++) {
    chunkNonce(hex(vector.baseNonce), index, nonce);
    const [keyStream] = gcmEncrypt(hex(vector.aeadKey), nonce, zeros.subarray(0, message.length - offset));
    offset += keyStream.copy(message, offset);
  }
  expect(sha512(message)).toBe(vector.msgSha512);

  const header = hex(vector.header);
  const sealer = new Sealer(
    new ContentKey(hex(vector.key), Buffer.alloc(0)),
    cobblestone256,
    header.subarray(0, 24),
  );
  const sealed = Buffer.concat([...sealer.push(message), ...sealer.final()]);
  expect(sealed.subarray(0, headerLength).toString('hex')).toBe(vector.header);
  const firstTagAt = headerLength + cobblestone256.chunkLength;
  expect(sealed.subarray(headerLength, firstTagAt).equals(zeros)).toBe(true);
  expect(sealed.subarray(firstTagAt, firstTagAt + 16).toString('hex')).toBe(vector.firstTag);
});
