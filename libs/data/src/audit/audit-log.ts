import { type FilingId, type IncidentId, idToBytes, type RecordingId, type Viewer } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { AuditEntryRow } from '../entities/audit-entry.entity.ts';
import type { AuditHeadRow } from '../entities/audit-head.entity.ts';
import type { IncidentEventRow } from '../entities/incident-event.entity.ts';
import type { SubjectKeyring } from '../keys/subject-keyring.ts';
import type { SubjectScope } from '../scope/subject-scope.ts';
import { lessThan, moreThan, oneOf } from '../tables/conditions.ts';
import { Table } from '../tables/table.ts';
import type { AuditEvent } from './audit-event.ts';
import { entryHash } from './entry-hash.ts';

const PAGE = 1_000;
const HOUR_MS = 60 * 60_000;

/** One line of what happened: the first of one or more entries that say the same of one person each. */
export interface AuditLine {
  readonly entry: AuditEntryRow;
  readonly count: number;
  /** When the last of them was written. */
  readonly lastAt: Date;
}

/** The append-only, hash-chained log. Entries are written in the transaction of the change that they tell of. */
export class AuditLog {
  readonly #entries: Table<AuditEntryRow>;
  readonly #head: Table<AuditHeadRow>;
  readonly #ofIncidents: Table<IncidentEventRow>;

  constructor(
    private readonly database: Database,
    private readonly keyring: SubjectKeyring,
  ) {
    this.#entries = new Table(database, 'AuditEntry');
    this.#head = new Table(database, 'AuditHead');
    this.#ofIncidents = new Table(database, 'IncidentEvent');
  }

  /** Appends in order. Called once, last in a transaction: the end of the chain is locked until it commits. */
  async append(events: readonly AuditEvent[], at: Date): Promise<void> {
    if (events.length === 0) return;
    const drafts = await Promise.all(events.map((event) => this.#draft(event, at)));
    let { sequence, hash } = await this.#lockHead();
    const rows: AuditEntryRow[] = [];
    for (const draft of drafts) {
      sequence += 1;
      const entry = { ...draft, sequence, previousHash: hash };
      hash = entryHash(entry);
      rows.push({ ...entry, hash });
    }
    await this.#entries.insert(rows);
    await this.#ofIncidents.insert(rows.flatMap(eventOf));
    await this.#head.update({ id: 1 }, { sequence, hash });
  }

  /** What happened with a subject's data, newest first; of one recording, when it is named. */
  async history(
    about: SubjectScope,
    actions: readonly string[],
    pick: { readonly take: number; readonly before?: number; readonly recordingId?: RecordingId },
  ): Promise<AuditEntryRow[]> {
    const key = await this.keyring.markKey(about);
    const mark = pick.recordingId
      ? { recordingMark: key.mac(idToBytes(pick.recordingId)) }
      : { subjectMark: key.mac(idToBytes(about.subjectId)) };
    const found: AuditEntryRow[] = [];
    let before = pick.before ?? Number.MAX_SAFE_INTEGER;
    while (found.length < pick.take) {
      const page = await this.#entries.find(
        { ...mark, sequence: lessThan(before) },
        { order: { sequence: 'DESC' }, take: 200 },
      );
      found.push(...page.filter((entry) => actions.includes(entry.action)));
      const last = page.at(-1);
      if (!last || page.length < 200) break;
      before = last.sequence;
    }
    return found.slice(0, pick.take);
  }

  /** Every entry that tells of one incident, the oldest first. */
  async *entriesOfIncident(incidentId: IncidentId): AsyncGenerator<AuditEntryRow, void, void> {
    let last = 0;
    for (;;) {
      const events = await this.#ofIncidents.find(
        { incident: incidentId, sequence: moreThan(last) },
        { order: { sequence: 'ASC' }, take: PAGE },
      );
      yield* await this.#entriesOf(events, 'ASC');
      if (events.length < PAGE) return;
      last = events.at(-1)?.sequence ?? last;
    }
  }

  /**
   * The same, told shortly, up to a place in the chain: what was done to one person after another within an hour of the
   * clock is one line. So a hundred thousand letters do not bury the rest.
   */
  async linesOfIncident(incidentId: IncidentId, upTo = Number.MAX_SAFE_INTEGER): Promise<AuditLine[]> {
    const groups = await this.database.read((manager) =>
      manager
        .createQueryBuilder<IncidentEventRow>('IncidentEvent', 'event')
        .innerJoin('AuditEntry', 'entry', 'entry.sequence = event.sequence')
        .select('MIN(entry.sequence)', 'sequence')
        .addSelect('MAX(entry.at)', 'lastAt')
        .addSelect('COUNT(*)', 'count')
        .where('event.incident = :incidentId AND event.sequence <= :upTo', { incidentId, upTo })
        .groupBy('entry.action')
        .addGroupBy('entry.actorKind')
        .addGroupBy("CASE WHEN entry.actorKind = 'customer' THEN '' ELSE entry.actor END")
        .addGroupBy(`entry.at - entry.at % ${HOUR_MS}`)
        .addGroupBy('CASE WHEN entry.subjectMark IS NULL THEN entry.sequence ELSE 0 END')
        .orderBy('sequence', 'ASC')
        .getRawMany<Record<'sequence' | 'lastAt' | 'count', string | number>>(),
    );
    const lines: AuditLine[] = [];
    for (let from = 0; from < groups.length; from += PAGE) {
      const page = groups.slice(from, from + PAGE);
      const entries = await this.#entriesOf(
        page.map(({ sequence }) => ({ sequence: Number(sequence) })),
        'ASC',
      );
      for (const [place, entry] of entries.entries())
        lines.push({
          entry,
          count: Number(page[place]?.count),
          lastAt: new Date(Number(page[place]?.lastAt)),
        });
    }
    return lines;
  }

  /** Who of an authority looked at a filing, the newest first: among the last `take` looks. */
  async looksAt(filingId: FilingId, take: number): Promise<AuditEntryRow[]> {
    const events = await this.#ofIncidents.find(
      { incident: filingId },
      { order: { sequence: 'DESC' }, take },
    );
    const looks = await this.#entriesOf(events, 'DESC');
    return looks.filter(({ actorKind }) => actorKind === 'regulator');
  }

  async #entriesOf(
    events: readonly Pick<IncidentEventRow, 'sequence'>[],
    order: 'ASC' | 'DESC',
  ): Promise<AuditEntryRow[]> {
    if (events.length === 0) return [];
    const sequences = events.map(({ sequence }) => sequence);
    return this.#entries.find({ sequence: oneOf(sequences) }, { order: { sequence: order } });
  }

  /** Where the entries stand that tell of one incident, in the order of the chain. */
  async sequencesOfIncident(incidentId: IncidentId): Promise<number[]> {
    const events = await this.#ofIncidents.find({ incident: incidentId }, { order: { sequence: 'ASC' } });
    return events.map(({ sequence }) => sequence);
  }

  /** Entries after a place in the chain, oldest first. */
  after(sequence: number, take: number): Promise<AuditEntryRow[]> {
    return this.#entries.find({ sequence: moreThan(sequence) }, { order: { sequence: 'ASC' }, take });
  }

  async head(): Promise<AuditHeadRow> {
    const head = await this.#head.one({ id: 1 });
    if (!head) throw new Error('The audit log has no head: run the migrations.');
    return head;
  }

  async #lockHead(): Promise<AuditHeadRow> {
    const head = await this.database.read((manager) => {
      const query = manager.createQueryBuilder<AuditHeadRow>('AuditHead', 'head').where('head.id = 1');
      // SQLite has one writer anyway.
      if (this.database.dialect !== 'sqlite') query.setLock('pessimistic_write');
      return query.getOne();
    });
    if (!head) throw new Error('The audit log has no head: run the migrations.');
    return head;
  }

  async #draft(
    event: AuditEvent,
    at: Date,
  ): Promise<Omit<AuditEntryRow, 'sequence' | 'hash' | 'previousHash'>> {
    const key = event.about && (await this.keyring.markKey(event.about));
    return {
      at,
      action: event.action,
      actorKind: event.viewer.kind,
      actor: actorOf(event.viewer),
      subjectMark: key && event.about ? key.mac(idToBytes(event.about.subjectId)) : null,
      recordingMark: key && event.recordingId ? key.mac(idToBytes(event.recordingId)) : null,
      facts: event.facts ?? {},
    };
  }
}

/** An entry that names an incident is found by it; one that names a filing alone (a look at it), by the filing. */
function eventOf({ facts, sequence }: AuditEntryRow): IncidentEventRow[] {
  const incident = facts.incidentId ?? facts.filingId;
  return typeof incident === 'string' ? [{ incident, sequence }] : [];
}

/** Staff and machines are named by their ids; a customer only by the subject's mark. */
function actorOf(viewer: Viewer): string | null {
  if (viewer.kind === 'officer' || viewer.kind === 'regulator') return viewer.accountId;
  if (viewer.kind === 'machine') return viewer.machineId;
  return viewer.kind === 'system' ? viewer.task : null;
}
