import { SealError } from '../seal/seal-error.ts';

/** A content key as plain bytes, for `postMessage` to a worker thread. Secret: never log, store or send it on. */
export interface RawContentKey {
  readonly inputKey: Uint8Array;
  readonly context: Uint8Array;
}

/** The key of one object (a recording, a transcript, an archive). `context` is bound into everything it seals. */
export class ContentKey {
  readonly context: Buffer;
  private readonly secret: Buffer;
  private destroyed = false;

  constructor(inputKey: Uint8Array, context: Uint8Array) {
    if (inputKey.length !== 32) throw new RangeError('A content key has 32 bytes.');
    this.secret = copyOf(inputKey);
    this.context = Buffer.from(context);
  }

  /** The 32 secret bytes. Throws SealError once the key is destroyed. */
  get inputKey(): Buffer {
    if (this.destroyed) throw new SealError('key-destroyed');
    return this.secret;
  }

  exportRaw(): RawContentKey {
    return { inputKey: Uint8Array.from(this.inputKey), context: Uint8Array.from(this.context) };
  }

  static importRaw(raw: RawContentKey): ContentKey {
    return new ContentKey(raw.inputKey, raw.context);
  }

  destroy(): void {
    this.destroyed = true;
    this.secret.fill(0);
  }

  /** Secrets do not appear when an object is printed or logged. */
  toJSON(): string {
    return '[ContentKey]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[ContentKey]';
  }
}

// Not from Buffer's shared pool, which a view of another buffer could reach.
function copyOf(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}
