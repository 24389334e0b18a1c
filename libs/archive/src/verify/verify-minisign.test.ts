import { describe, expect, test } from '@jest/globals';
import { SigningKey } from '@rightful/vault';
import { minisignPublicKey, minisignPublicKeyFile, minisignSignature } from '../minisign/minisign-format.ts';
import { MinisignError, parseMinisignPublicKey, verifyMinisign } from './verify-minisign.ts';

const key = SigningKey.generate();
const other = SigningKey.generate();
const content = Buffer.from('content');
const good = minisignSignature(key, [content], 'comment');
const verify = (signature: string, publicKey = minisignPublicKey(key)) =>
  verifyMinisign(content, signature, publicKey);
const line = (number: number, edit: (text: string) => string) =>
  good
    .split('\n')
    .map((text, index) => (index === number ? edit(text) : text))
    .join('\n');
const bytes = (number: number, edit: (bytes: Buffer) => void) =>
  line(number, (text) => {
    const decoded = Buffer.from(text, 'base64');
    edit(decoded);
    return decoded.toString('base64');
  });

function flipBit(of: Buffer, at: number): void {
  of.writeUInt8(of.readUInt8(at) ^ 1, at);
}

describe('a signature is refused', () => {
  test.each<[string, string, string]>([
    ['without prehash', bytes(1, (of) => void of.write('Ed')), 'not a prehashed one'],
    ['of another key id', bytes(1, (of) => void of.fill(1, 2, 10)), 'was made with the key'],
    ['with a bit changed', bytes(1, (of) => flipBit(of, 20)), 'the signed file was changed'],
    ['cut', line(1, (text) => text.slice(0, -4)), 'the signature is malformed'],
    ['with something after it', line(1, (text) => `${text} `), 'the signature is malformed'],
    ['with another comment', line(2, (text) => `${text}!`), 'the trusted comment was changed'],
    ['with another global signature', bytes(3, (of) => flipBit(of, 0)), 'the trusted comment was changed'],
    ['without the first line', good.split('\n').slice(1).join('\n'), 'the signature file is malformed'],
    ['without a last line end', good.trimEnd(), 'the signature file is malformed'],
  ])('%s', (_, signature, message) => {
    expect(() => verify(signature)).toThrow(MinisignError);
    expect(() => verify(signature)).toThrow(message);
  });
  test('of a key that only claims the id', () => {
    const claims = minisignPublicKey({ publicKey: other.publicKey, keyId: key.keyId });
    expect(() => verify(good, claims)).toThrow('the signed file was changed');
  });
});

describe('a public key', () => {
  test.each([minisignPublicKey(key), `${minisignPublicKey(key)}\n`, minisignPublicKeyFile(key)])(
    'is read from %j',
    (text) => {
      expect(parseMinisignPublicKey(text)).toEqual({ keyId: key.keyId, publicKey: key.publicKey });
    },
  );
  test.each(['', 'abc', minisignPublicKey(key).slice(4), `RWQ${minisignPublicKey(key).slice(3, -4)}`])(
    'is not read from %j',
    (text) => {
      expect(() => parseMinisignPublicKey(text)).toThrow(MinisignError);
    },
  );
  test('of another kind is refused', () => {
    const bytes = Buffer.from(minisignPublicKey(key), 'base64');
    bytes.write('XX');
    expect(() => parseMinisignPublicKey(bytes.toString('base64'))).toThrow('not an Ed25519 key');
  });
});
