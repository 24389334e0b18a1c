import type { ContextPart } from '../primitives/encode-parts.ts';

/** What a wrapped key is for, e.g. ['rightful/subject-key', subjectId, version]. Unwrapping needs the same parts. */
export type KeyContext = readonly ContextPart[];

/**
 * Holds the key-encryption keys outside the database. Drivers: a key file (`KeyFile`); a remote service can follow, and
 * for its sake the calls are asynchronous.
 */
export interface KeyService {
  /** The key that new values are wrapped with. */
  readonly currentKeyId: string;
  /** Wraps 32 secret bytes. The result names the key that wrapped it, and opens only with the same context. */
  wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer>;
  /** The 32 bytes. Throws SealError for a changed value or another context, UnknownKeyError for a key it lacks. */
  unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer>;
  /** The same secret under the current key; what was sealed with the secret stays as it is. */
  rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer>;
  /** Which key wrapped this value: how rotation finds what is left to do. */
  keyIdOf(wrapped: Uint8Array): string;
}

/** A value was wrapped with a key that this key service does not hold (any more). */
export class UnknownKeyError extends Error {
  constructor(keyId: string) {
    super(
      `The key ${keyId} is not in the key service: bring back the key file, or the older key, that holds it.`,
    );
    this.name = 'UnknownKeyError';
  }
}
