import type { SubjectId } from '@rightful/policy';
import type { KeyService } from '@rightful/vault';
import { AcrossOwnersReader } from './across/across-owners.ts';
import type { AuditEvent } from './audit/audit-event.ts';
import { AuditLog } from './audit/audit-log.ts';
import type { Database } from './connection/database.ts';
import { countUnderKey } from './keys/count-under-key.ts';
import { type Rewrapped, rewrapKeys } from './keys/rewrap-keys.ts';
import { SubjectKeyring } from './keys/subject-keyring.ts';
import type { FullScope, SubjectScope } from './scope/subject-scope.ts';
import { CommonTables } from './tables/common-tables.ts';
import { CaseTables, OwnedTables } from './tables/owned-tables.ts';
import { withChangeTime } from './work/change-time.ts';

/** What a use case may write with: the tables, and the log that every change is put into. */
export interface Transaction extends Reads {
  /** The instant of the change. */
  readonly now: Date;
  /** Puts an event on record; it is written last, in this very transaction. */
  record(event: AuditEvent): void;
}

interface Reads {
  readonly common: CommonTables;
  readonly across: AcrossOwnersReader;
  readonly keyring: SubjectKeyring;
  readonly audit: AuditLog;
  owned(scope: FullScope): OwnedTables;
  ofCase(scope: SubjectScope): CaseTables;
}

/** The rows, the keys to what is sealed in them, and the log: all behind scopes. */
export class Data implements Reads {
  readonly common: CommonTables;
  readonly across: AcrossOwnersReader;
  readonly keyring: SubjectKeyring;
  readonly audit: AuditLog;

  constructor(
    readonly database: Database,
    private readonly keyService: KeyService,
    /** Told of each entry that was put into the log, by its action. */
    private readonly onRecorded: (action: string) => void = () => undefined,
  ) {
    this.common = new CommonTables(database);
    this.across = new AcrossOwnersReader(database);
    this.keyring = new SubjectKeyring(database, keyService);
    this.audit = new AuditLog(database, this.keyring);
  }

  owned(scope: FullScope): OwnedTables {
    return new OwnedTables(this.database, scope);
  }

  ofCase(scope: SubjectScope): CaseTables {
    return new CaseTables(this.database, scope);
  }

  /**
   * Runs `work` as one transaction at `now`. It may run more than once when the engine asks for it, so it must not
   * act on anything but the database. What was recorded stands or falls with the change.
   */
  async transact<T>(now: Date, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { result, events } = await this.database.transaction(async () => {
      const events: AuditEvent[] = [];
      const transaction: Transaction = {
        now,
        common: this.common,
        across: this.across,
        keyring: this.keyring,
        audit: this.audit,
        owned: (scope) => this.owned(scope),
        ofCase: (scope) => this.ofCase(scope),
        record: (event) => void events.push(event),
      };
      const result = await withChangeTime(now, () => work(transaction));
      await this.audit.append(events, now);
      return { result, events };
    });
    for (const { action } of events) this.onRecorded(action);
    return result;
  }

  /** Wraps anew, under the key service's current key, all that an older one wrapped. No data is touched. */
  rewrapKeys(): Promise<Rewrapped> {
    return rewrapKeys(this.database, this.keyService);
  }

  countUnderKey(keyId: string): Promise<number> {
    return countUnderKey(this.database, keyId);
  }

  forget(subjectId: SubjectId): void {
    this.keyring.forget(subjectId);
  }
}
