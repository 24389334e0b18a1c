import { SealError } from '../seal/seal-error.ts';
import { SEAL_PURPOSES, type SealPurpose } from './seal-purposes.ts';

/** Something that a subject key sealed: what it is, and the id it is sealed under. */
export interface SealedObject {
  readonly purpose: SealPurpose;
  /** 1 to 64 bytes. */
  readonly objectId: Uint8Array;
}

interface Marks {
  readonly pseudonymKey: Uint8Array;
  readonly macKey: Uint8Array;
}

const KEY = 32;
const PSEUDONYM = 254;
const MAC = 255;

/**
 * Single keys that were derived from a subject key which is destroyed. Entries one after the other: code (1: the place of the
 * purpose, 254 the pseudonyms' key, 255 the marks' key) | length of the object id (1) | object id | key (32).
 */
export class KeptKeys {
  readonly pseudonymKey: Buffer;
  readonly macKey: Buffer;
  readonly #entries: Buffer;
  /** Where the key of an object begins. */
  readonly #places = new Map<string, number>();

  private constructor(entries: Uint8Array) {
    // A copy of its own, so that filling it with zeros wipes it.
    this.#entries = Buffer.alloc(entries.length);
    this.#entries.set(entries);
    const marks = new Map<number, Buffer>();
    for (let start = 0; start < this.#entries.length; ) {
      const code = this.#entries[start] ?? 0;
      const keyStart = start + 2 + (this.#entries[start + 1] ?? 0);
      const end = keyStart + KEY;
      if (end > this.#entries.length) throw new SealError('wrong-length');
      const purpose = SEAL_PURPOSES[code];
      const objectId = this.#entries.subarray(start + 2, keyStart);
      if (purpose) this.#places.set(nameOf({ purpose, objectId }), keyStart);
      else marks.set(code, Buffer.from(this.#entries.subarray(keyStart, end)));
      start = end;
    }
    const [pseudonymKey, macKey] = [marks.get(PSEUDONYM), marks.get(MAC)];
    if (!pseudonymKey || !macKey) throw new SealError('wrong-length');
    this.pseudonymKey = pseudonymKey;
    this.macKey = macKey;
  }

  /** Throws SealError for what `write` did not write. */
  static read(entries: Uint8Array): KeptKeys {
    return new KeptKeys(entries);
  }

  static write(
    { pseudonymKey, macKey }: Marks,
    keys: readonly { readonly object: SealedObject; readonly key: Uint8Array }[],
  ): Buffer {
    const none = new Uint8Array(0);
    return Buffer.concat([
      ...entry(PSEUDONYM, none, pseudonymKey),
      ...entry(MAC, none, macKey),
      ...keys.flatMap(({ object: { purpose, objectId }, key }) =>
        entry(SEAL_PURPOSES.indexOf(purpose), objectId, key),
      ),
    ]);
  }

  has(object: SealedObject): boolean {
    return this.#places.has(nameOf(object));
  }

  /** A copy, which the caller wipes. Throws SealError for an object whose key went with the rest. */
  keyOf(object: SealedObject): Buffer {
    const start = this.#places.get(nameOf(object));
    if (start === undefined) throw new SealError('key-destroyed');
    return Buffer.from(this.#entries.subarray(start, start + KEY));
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#entries);
  }

  destroy(): void {
    this.#entries.fill(0);
  }
}

const entry = (code: number, objectId: Uint8Array, key: Uint8Array): Uint8Array[] => [
  Uint8Array.of(code, objectId.length),
  objectId,
  key,
];

const nameOf = ({ purpose, objectId }: SealedObject): string =>
  `${purpose} ${Buffer.from(objectId).toString('hex')}`;
