import type { SubjectId } from '@rightful/policy';
import { idToBytes } from '@rightful/policy';
import { createSubjectKey, type KeyService, openSubjectKey, SealError, SubjectKey } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import type { KeptKeysRow } from '../entities/kept-keys.entity.ts';
import type { SubjectRow } from '../entities/subject.entity.ts';
import type { SubjectKeyRow } from '../entities/subject-key.entity.ts';
import type { FullScope, SubjectScope } from '../scope/subject-scope.ts';
import { isNotNull, isNull, lessThan } from '../tables/conditions.ts';
import { OwnedTable } from '../tables/owned-table.ts';
import { Table } from '../tables/table.ts';
import { CaseKey } from './case-key.ts';
import { keptKeysObject, sealKeptKeys } from './seal-kept-keys.ts';
import { sealedObjects } from './sealed-objects.ts';

const KEPT = 200;
/** So long a key stays open that another process may have destroyed meanwhile. */
const KEPT_MS = 60_000;

interface Opened {
  readonly opening: Promise<SubjectKey>;
  readonly expiry: NodeJS.Timeout;
}

/**
 * Opens subjects' keys and keeps the last few open, each for a minute at most: what this process destroys it forgets at once, what
 * another one does by then. Nothing opens without a scope on that subject.
 */
export class SubjectKeyring {
  readonly #open = new Map<string, Opened>();

  constructor(
    private readonly database: Database,
    private readonly keyService: KeyService,
    private readonly keptMs = KEPT_MS,
  ) {}

  /** The first key of a subject, made inside the transaction that creates the subject. */
  async create(scope: FullScope, now: Date): Promise<void> {
    await this.#insert(scope, 1, now);
  }

  /**
   * The version that seals what is new, good to the end of the transaction: no change of the key commits meanwhile. What was
   * sealed before, under another one, must not be written any more.
   */
  async sealingVersion(scope: SubjectScope): Promise<number> {
    const subjects = new Table<SubjectRow>(this.database, 'Subject');
    // A row that stays as it is, and is locked.
    await subjects.update({ id: scope.subjectId, erasedAt: isNull() }, { erasedAt: null });
    return (await subjects.one({ id: scope.subjectId }))?.keyVersion ?? 1;
  }

  /**
   * Gives a subject a new key and destroys all older ones, in the transaction that runs. Of these only the single keys of what
   * the rows still name are kept, under the new one: whatever has no row any more opens never again. Call `forget` after the commit.
   */
  async change(scope: FullScope, now: Date): Promise<number> {
    const keys = new OwnedTable<SubjectKeyRow>(this.database, 'SubjectKey', scope);
    const version = (await this.sealingVersion(scope)) + 1;
    const wrapped = await this.#insert(scope, version, now);
    const fresh = await openSubjectKey(
      this.keyService,
      idToBytes(scope.subjectId),
      version,
      wrapped,
      scope.purpose,
    );
    try {
      const kept = new OwnedTable<KeptKeysRow>(this.database, 'KeptKeys', scope);
      for (let older = 1; older < version; older += 1) {
        // Not the one that may be open already: another process may have changed it since.
        const key = await this.#unwrap(scope, older);
        const rows = sealKeptKeys(scope, key, fresh, await sealedObjects(this.database, scope, older));
        key.destroy();
        await kept.delete({ version: older });
        await kept.insert(rows);
      }
    } finally {
      fresh.destroy();
    }
    await keys.update(
      { version: lessThan(version), wrapped: isNotNull() },
      { wrapped: null, destroyedAt: now },
    );
    await new Table<SubjectRow>(this.database, 'Subject').update(
      { id: scope.subjectId },
      { keyVersion: version },
    );
    return version;
  }

  /** Throws SealError('key-destroyed') once the subject was erased. */
  key(scope: FullScope, version: number): Promise<SubjectKey> {
    return this.#cached(scope, version);
  }

  /** For the words and files of a subject's requests, which the officers of a case share with the customer. */
  async caseKey(scope: SubjectScope, version: number): Promise<CaseKey> {
    return new CaseKey(await this.#cached(scope, version));
  }

  /** The key whose HMAC stands for the subject in the audit log: the first, for as long as the subject exists. */
  markKey(scope: SubjectScope): Promise<SubjectKey> {
    return this.#cached(scope, 1);
  }

  /** Forgets open keys of a subject, after an erasure or a rotation. */
  forget(subjectId: SubjectId): void {
    for (const name of this.#open.keys()) {
      if (name.startsWith(subjectId)) this.#drop(name);
    }
  }

  #cached(scope: SubjectScope, version: number): Promise<SubjectKey> {
    const name = `${scope.subjectId}/${version}`;
    const known = this.#open.get(name);
    if (known) {
      this.#open.delete(name);
      this.#open.set(name, known);
      return known.opening;
    }
    const opening = this.#unwrap(scope, version);
    const expiry = setTimeout(() => this.#drop(name, expiry), this.keptMs).unref();
    this.#open.set(name, { opening, expiry });
    opening.catch(() => this.#drop(name, expiry));
    const [oldest] = this.#open.keys();
    if (this.#open.size > KEPT && oldest) this.#drop(oldest);
    return opening;
  }

  /** `expiry`: only if it is still the one that was opened then. */
  #drop(name: string, expiry?: NodeJS.Timeout): void {
    const known = this.#open.get(name);
    if (!known || (expiry && known.expiry !== expiry)) return;
    clearTimeout(known.expiry);
    this.#open.delete(name);
  }

  async #unwrap(scope: SubjectScope, version: number): Promise<SubjectKey> {
    const { subjectId, purpose } = scope;
    const row = await new OwnedTable<SubjectKeyRow>(this.database, 'SubjectKey', scope).one({ version });
    if (row?.wrapped)
      return openSubjectKey(this.keyService, idToBytes(subjectId), version, row.wrapped, purpose);
    const parts = await new OwnedTable<KeptKeysRow>(this.database, 'KeptKeys', scope).find(
      { version },
      { order: { part: 'ASC' } },
    );
    const [first] = parts;
    if (!first) throw new SealError('key-destroyed');
    const newer = await this.#cached(scope, first.keyVersion);
    const kept = parts.map(({ part, keysSealed }) =>
      newer.openSmall('kept-keys', keptKeysObject(version, part), keysSealed),
    );
    const raw = { subjectId: idToBytes(subjectId), version, secret: Buffer.concat(kept), isRest: true };
    try {
      return SubjectKey.importRaw(raw);
    } finally {
      for (const plain of [...kept, raw.secret]) plain.fill(0);
    }
  }

  async #insert(scope: FullScope, version: number, createdAt: Date): Promise<Buffer> {
    const { subjectId } = scope;
    const { wrapped } = await createSubjectKey(this.keyService, idToBytes(subjectId), version);
    const row: SubjectKeyRow = { subjectId, version, wrapped, createdAt, destroyedAt: null };
    await new OwnedTable<SubjectKeyRow>(this.database, 'SubjectKey', scope).insert(row);
    return wrapped;
  }
}
