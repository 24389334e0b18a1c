import type { SubjectId } from '@rightful/policy';
import { idToBytes } from '@rightful/policy';
import {
  createSubjectKey,
  type KeyService,
  openSubjectKey,
  SealError,
  type SubjectKey,
} from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import type { SubjectKeyRow } from '../entities/subject-key.entity.ts';
import type { FullScope, SubjectScope } from '../scope/subject-scope.ts';
import { OwnedTable } from '../tables/owned-table.ts';
import { CaseKey } from './case-key.ts';

const KEPT = 200;

/** Opens subjects' keys and keeps the last few open. Nothing opens without a scope on that subject. */
export class SubjectKeyring {
  readonly #open = new Map<string, Promise<SubjectKey>>();

  constructor(
    private readonly database: Database,
    private readonly keyService: KeyService,
  ) {}

  /** The first key of a subject, made inside the transaction that creates the subject. */
  async create(scope: FullScope, now: Date): Promise<void> {
    const { wrapped } = await createSubjectKey(this.keyService, idToBytes(scope.subjectId), 1);
    const row: SubjectKeyRow = {
      subjectId: scope.subjectId,
      version: 1,
      wrapped,
      createdAt: now,
      destroyedAt: null,
    };
    await new OwnedTable<SubjectKeyRow>(this.database, 'SubjectKey', scope).insert(row);
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
      if (name.startsWith(subjectId)) this.#open.delete(name);
    }
  }

  #cached(scope: SubjectScope, version: number): Promise<SubjectKey> {
    const name = `${scope.subjectId}/${version}`;
    const known = this.#open.get(name);
    if (known) {
      this.#open.delete(name);
      this.#open.set(name, known);
      return known;
    }
    const opening = this.#unwrap(scope, version);
    this.#open.set(name, opening);
    opening.catch(() => this.#open.delete(name));
    const [oldest] = this.#open.keys();
    if (this.#open.size > KEPT && oldest) this.#open.delete(oldest);
    return opening;
  }

  async #unwrap(scope: SubjectScope, version: number): Promise<SubjectKey> {
    const row = await new OwnedTable<SubjectKeyRow>(this.database, 'SubjectKey', scope).one({ version });
    if (!row?.wrapped) throw new SealError('key-destroyed');
    return openSubjectKey(this.keyService, idToBytes(scope.subjectId), version, row.wrapped);
  }
}
