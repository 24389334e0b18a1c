import { createHmac, randomBytes } from 'node:crypto';
import type { ContextPart } from '../primitives/encode-parts.ts';
import { encodeParts } from '../primitives/encode-parts.ts';
import { hkdfExpand } from '../primitives/hkdf.ts';
import { openBuffer, sealBuffer } from '../seal/seal-buffer.ts';
import { SealError } from '../seal/seal-error.ts';
import { ContentKey } from './content-key.ts';
import { KeptKeys, type SealedObject } from './kept-keys.ts';
import type { KeyContext, KeyService } from './key-service.ts';
import type { SealPurpose } from './seal-purposes.ts';

/** A subject key as plain bytes, for `postMessage` to a worker thread. Secret: never log, store or send it on. */
export interface RawSubjectKey {
  readonly subjectId: Uint8Array;
  readonly version: number;
  /** 32 bytes; with `isRest`, what `keep` wrote. */
  readonly secret: Uint8Array;
  readonly isRest?: boolean;
}

/**
 * The key of one data subject. All else is derived from it; when its wrapped form is destroyed, everything sealed under it
 * is erased. Subject id (16 bytes), version, purpose and object id (1 to 64 bytes) are bound into every derived key.
 * Of a key that was destroyed for a part (`keep`) single derived keys are left: it opens these objects and makes no other key.
 */
export class SubjectKey {
  readonly version: number;
  private readonly id: Buffer;
  /** Null: destroyed, and only what was kept of it is left. */
  private readonly secret: Buffer | null;
  private readonly kept: KeptKeys | null;
  private readonly pseudonymKey: Buffer;
  private readonly macKey: Buffer;
  private readonly contentBindings = new Map<SealPurpose, Buffer>();
  private destroyed = false;

  private constructor(raw: RawSubjectKey) {
    checkIdentity(raw.subjectId, raw.version);
    this.id = Buffer.from(raw.subjectId);
    this.version = raw.version;
    if (!raw.isRest) {
      if (raw.secret.length !== 32) throw new RangeError('A subject key has 32 bytes.');
      this.kept = null;
      this.secret = Buffer.alloc(32);
      this.secret.set(raw.secret);
      this.pseudonymKey = hkdfExpand('sha512', this.secret, this.binding('rightful/pseudonym'), 32);
      this.macKey = hkdfExpand('sha512', this.secret, this.binding('rightful/mac'), 32);
    } else {
      this.secret = null;
      this.kept = KeptKeys.read(raw.secret);
      this.pseudonymKey = this.kept.pseudonymKey;
      this.macKey = this.kept.macKey;
    }
  }

  /** The key of one object: seals and opens it, and nothing else. Throws SealError for one that was not kept. */
  contentKey(purpose: SealPurpose, objectId: Uint8Array): ContentKey {
    this.check();
    if (objectId.length < 1 || objectId.length > 64) throw new RangeError('An object id has 1 to 64 bytes.');
    const binding = Buffer.concat([this.contentBinding(purpose), encodeParts([objectId])]);
    const inputKey = this.inputKey(purpose, objectId, binding);
    try {
      return new ContentKey(inputKey, binding);
    } finally {
      inputKey.fill(0);
    }
  }

  /** A stand-in for a text in records that outlive the subject's data: 64 hex digits, the same for the same text. */
  pseudonym(text: string): string {
    this.check();
    return createHmac('sha256', this.pseudonymKey).update(text, 'utf8').digest('hex');
  }

  /** HMAC-SHA-256 (32 bytes) under a key of its own. */
  mac(bytes: Uint8Array): Buffer {
    this.check();
    return createHmac('sha256', this.macKey).update(bytes).digest();
  }

  /** Seals something small enough to lie in a row, such as a transcript or peaks: 72 bytes longer than the plaintext. */
  sealSmall(purpose: SealPurpose, objectId: Uint8Array, plaintext: Uint8Array): Buffer {
    return this.using(purpose, objectId, (key) => sealBuffer(key, plaintext));
  }

  openSmall(purpose: SealPurpose, objectId: Uint8Array, sealed: Uint8Array): Buffer {
    return this.using(purpose, objectId, (key) => openBuffer(key, sealed));
  }

  /**
   * The keys of these objects and the marks, without the secret: what can be left of a key that is to open nothing else any
   * more. Secret: seal it. Several of these, one after the other, are read as one. Of a key that was kept itself, what it lacks is left out.
   */
  keep(objects: Iterable<SealedObject>): Buffer {
    this.check();
    const keys: { object: SealedObject; key: ContentKey }[] = [];
    for (const object of objects) {
      if (this.kept && !this.kept.has(object)) continue;
      keys.push({ object, key: this.contentKey(object.purpose, object.objectId) });
    }
    const { pseudonymKey, macKey } = this;
    try {
      return KeptKeys.write(
        { pseudonymKey, macKey },
        keys.map(({ object, key }) => ({ object, key: key.inputKey })),
      );
    } finally {
      for (const { key } of keys) key.destroy();
    }
  }

  exportRaw(): RawSubjectKey {
    this.check();
    const identity = { subjectId: Uint8Array.from(this.id), version: this.version };
    if (this.kept) return { ...identity, secret: this.kept.bytes(), isRest: true };
    return { ...identity, secret: Uint8Array.from(this.secret ?? []) };
  }

  static importRaw(raw: RawSubjectKey): SubjectKey {
    return new SubjectKey(raw);
  }

  /** Wipes the key from memory. Content keys handed out before have to be destroyed on their own. */
  destroy(): void {
    this.destroyed = true;
    this.secret?.fill(0);
    this.kept?.destroy();
    this.pseudonymKey.fill(0);
    this.macKey.fill(0);
  }

  toJSON(): string {
    return '[SubjectKey]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[SubjectKey]';
  }

  private using(purpose: SealPurpose, objectId: Uint8Array, work: (key: ContentKey) => Buffer): Buffer {
    const key = this.contentKey(purpose, objectId);
    try {
      return work(key);
    } finally {
      key.destroy();
    }
  }

  private inputKey(purpose: SealPurpose, objectId: Uint8Array, binding: Buffer): Buffer {
    if (this.kept) return this.kept.keyOf({ purpose, objectId });
    return hkdfExpand('sha512', this.secret ?? Buffer.alloc(0), binding, 32);
  }

  /** What the binding of every object of a purpose begins with. */
  private contentBinding(purpose: SealPurpose): Buffer {
    let known = this.contentBindings.get(purpose);
    if (!known) {
      known = this.binding('rightful/content', purpose);
      this.contentBindings.set(purpose, known);
    }
    return known;
  }

  private binding(label: string, ...parts: ContextPart[]): Buffer {
    return encodeParts([label, this.id, this.version, ...parts]);
  }

  private check(): void {
    if (this.destroyed) throw new SealError('key-destroyed');
  }
}

/** Makes a key for a subject, wrapped for the database. Version 1 is the first; a later one stands beside it. */
export async function createSubjectKey(
  keyService: KeyService,
  subjectId: Uint8Array,
  version: number,
): Promise<{ wrapped: Buffer }> {
  const context = subjectKeyContext(subjectId, version);
  const secret = randomBytes(32);
  try {
    return { wrapped: await keyService.wrap(secret, context) };
  } finally {
    secret.fill(0);
  }
}

/** For a purpose. Throws SealError when `wrapped` is not this subject's key of this version. */
export async function openSubjectKey(
  keyService: KeyService,
  subjectId: Uint8Array,
  version: number,
  wrapped: Uint8Array,
  purpose: string,
): Promise<SubjectKey> {
  const secret = await keyService.unwrap(wrapped, subjectKeyContext(subjectId, version), purpose);
  try {
    return SubjectKey.importRaw({ subjectId, version, secret });
  } finally {
    secret.fill(0);
  }
}

/** What a wrapped subject key is bound to: give it to `KeyService.rewrap` when the key service's key is rotated. */
export function subjectKeyContext(subjectId: Uint8Array, version: number): KeyContext {
  checkIdentity(subjectId, version);
  return ['rightful/subject-key', subjectId, version];
}

function checkIdentity(subjectId: Uint8Array, version: number): void {
  if (subjectId.length !== 16) throw new RangeError('A subject id has 16 bytes.');
  if (!Number.isInteger(version) || version < 1)
    throw new RangeError('A key version is a whole number from 1 on.');
}
