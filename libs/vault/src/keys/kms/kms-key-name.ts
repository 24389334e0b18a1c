import { SealError } from '../../seal/seal-error.ts';
import { KeyServiceError } from '../key-errors.ts';
import { headLength } from '../wrapped-key.ts';

const NAME = /^(?<multi>mrk-)?(?<digits>[0-9a-f-]+)$/;
/** In the wrapped form, after driver and key id: whether the key is one of several regions (1), and the rest of its id (8). */
export const nameLength = 9;

/** A key of a KMS: AWS names it by 16 bytes, of which the first eight are its id here. */
export interface KmsKeyName {
  /** 16 hex digits. */
  readonly keyId: string;
  /** What follows the key id in the wrapped form. */
  readonly rest: Buffer;
}

/** From `1234abcd-12ab-34cd-56ef-1234567890ab` or `mrk-1234abcd12ab34cd56ef1234567890ab`. */
export function kmsKeyName(name: string): KmsKeyName {
  const { multi, digits = '' } = NAME.exec(name)?.groups ?? {};
  const bytes = Buffer.from(digits.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16)
    throw new KeyServiceError(`The KMS names its key ${name}; an id as AWS makes them is needed.`);
  return {
    keyId: bytes.toString('hex', 0, 8),
    rest: Buffer.concat([Uint8Array.of(multi ? 1 : 0), bytes.subarray(8)]),
  };
}

/** What AWS calls the key that a wrapped value names. */
export function kmsNameIn(wrapped: Uint8Array): string {
  const kind = wrapped[headLength];
  if (wrapped.length <= headLength + nameLength || (kind !== 0 && kind !== 1))
    throw new SealError('wrong-length');
  const hex = Buffer.concat([
    wrapped.subarray(1, headLength),
    wrapped.subarray(headLength + 1, headLength + nameLength),
  ]).toString('hex');
  return kind === 1 ? `mrk-${hex}` : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
