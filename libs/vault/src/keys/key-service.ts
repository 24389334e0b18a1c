import type { ContextPart } from '../primitives/encode-parts.ts';

/** What a wrapped key is for, e.g. ['rightful/subject-key', subjectId, version]. Unwrapping needs the same parts. */
export type KeyContext = readonly ContextPart[];

/**
 * Holds the key-encryption keys outside the database. Drivers: a key file (`KeyFile`), a KMS (`KmsKeys`), a token
 * (`Pkcs11Keys`). A call may cross a network: callers with many values make their calls side by side, and the driver holds
 * back what is too many at once. A service that is away, or set up wrongly, throws KeyServiceError.
 */
export interface KeyService {
  /** The key that new values are wrapped with: 16 hex digits. */
  currentKeyId(): Promise<string>;
  /** Wraps 32 secret bytes. The result names the key that wrapped it, and opens only with the same context. */
  wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer>;
  /**
   * The 32 bytes. Throws SealError for a changed value or another context, UnknownKeyError for a key it lacks. `purpose` is what they
   * are wanted for, e.g. `build-archive`: by it a portal counts and refuses; a driver opens for any.
   */
  unwrap(wrapped: Uint8Array, context: KeyContext, purpose: string): Promise<Buffer>;
  /** The same secret under the current key; what was sealed with the secret stays as it is. */
  rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer>;
  /** Which key wrapped this value: how rotation finds what is left to do. */
  keyIdOf(wrapped: Uint8Array): string;
  close(): Promise<void>;
}

/** What an operator does with the keys themselves. Whoever else has the service open goes on, and notices within a minute. */
export interface KeyKeeper extends KeyService {
  /** The current one first, as they are at this moment. */
  keyIds(): Promise<readonly string[]>;
  /** Since when the current key is current, at the latest. */
  changedAt(): Promise<Date>;
  /** Makes a new key and puts it in front of the others, durably. */
  rotate(): Promise<void>;
  /** Drops a key that nothing is wrapped with any more. Refuses the current one. */
  retire(keyId: string): Promise<void>;
}
