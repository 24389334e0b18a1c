import {
  type DecisionId,
  type DeliveryId,
  type DeviceId,
  type Id,
  type IdKind,
  type IncidentId,
  idFromBytes,
  idToBytes,
  type OwnershipId,
  type RequestId,
  type SessionId,
  type SubjectId,
} from '@rightful/policy';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Database } from '../connection/database.ts';
import type { ArchiveRow } from '../entities/archive.entity.ts';
import type { AttachmentRow } from '../entities/attachment.entity.ts';
import type { BreachLetterRow } from '../entities/breach-letter.entity.ts';
import type { DecisionRow } from '../entities/decision.entity.ts';
import type { DeliveryRow } from '../entities/delivery.entity.ts';
import type { DeviceOwnershipRow } from '../entities/device-ownership.entity.ts';
import type { ErasureRow } from '../entities/erasure.entity.ts';
import type { FrozenThingRow } from '../entities/frozen-thing.entity.ts';
import type { IntakeEvidenceRow } from '../entities/intake-evidence.entity.ts';
import type { ProcessingLimitRow } from '../entities/processing-limit.entity.ts';
import type { ReceiverAskRow } from '../entities/receiver-ask.entity.ts';
import type { RedactionRow } from '../entities/redaction.entity.ts';
import type { GateFinding, RequestRow } from '../entities/request.entity.ts';
import { isMarked } from '../entities/same-mark.ts';
import { type AcrossOwners, withBinding } from '../scope/owner-binding.ts';
import { atMost, isNotNull, isNull, lessThan, oneOf } from '../tables/conditions.ts';
import { type CaseCount, caseCounts, type OpenWork, openWork } from './case-figures.ts';
import {
  type CarryingDelivery,
  carryingDeliveries,
  type FrozenCounts,
  frozenCounts,
  incidentReach,
  type ReachCount,
  receivingSubjects,
  serialsOf,
  touchedSubjects,
  unpackedRequests,
} from './incident-reach.ts';
import { type IncidentTime, incidentTimes } from './incident-times.ts';
import { type OpenClocks, type OpenItems, openClocks, openItems } from './standing.ts';

/** Tables whose rows are named by an id alone in an address or a job. */
const OWNER_OF = {
  request: 'requests',
  archive: 'archives',
  delivery: 'deliveries',
  review: 'reviews',
  reviewItem: 'review_items',
  attachment: 'attachments',
  decision: 'decisions',
  erasure: 'erasures',
  breachLetter: 'breach_letters',
  legalHold: 'legal_holds',
} as const;

const DIGEST_BATCH = 200;
const MOST_DELAYED = 1_000;

export interface DecisionPlace {
  readonly proposedAt: Date;
  readonly id: DecisionId;
}

/** What the list shows of a request beside its place. */
export interface RequestOnList {
  readonly id: Buffer;
  readonly customerName: string;
  readonly recordingCount: number;
  readonly findings: readonly GateFinding[];
}

/** What the list shows of a decision beside its place. */
export interface DecisionOnList {
  readonly id: Buffer;
  readonly customerName: string;
  /** Null for one about no request. */
  readonly requestId: RequestId | null;
}

/** Every read that looks at more than one owner's rows, each under its own name (see `ACROSS_OWNERS`). */
export class AcrossOwnersReader {
  constructor(private readonly database: Database) {}

  /** Whose request, archive, delivery or review this is. The answer is a way to a scope, never an answer to a person. */
  async ownerOf<K extends keyof typeof OWNER_OF>(kind: K, id: Id<K>): Promise<SubjectId | null> {
    const rows = await this.#read('id-to-owner', (manager) =>
      manager.query(`SELECT subject_id FROM ${OWNER_OF[kind]} WHERE id = ?`, [idToBytes(id as Id<IdKind>)]),
    );
    return rows.length === 1 ? idFromBytes('subject', rows[0].subject_id) : null;
  }

  /** Whose requests these are, and what the gate found, for a page of the list. */
  workOfRequests(ids: readonly Buffer[]): Promise<RequestOnList[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.#read('officer-worklist', async (manager) => {
      const rows: { id: Buffer; name: string; recordings: number; findings: string }[] = await manager.query(
        `SELECT r.id, s.display_name AS name, r.recording_count AS recordings, r.findings
         FROM requests r JOIN subjects s ON s.id = r.subject_id WHERE r.id IN (${ids.map(() => '?').join(', ')})`,
        [...ids],
      );
      return rows.map(({ id, name, recordings, findings }) => ({
        id: Buffer.from(id),
        customerName: name,
        recordingCount: Number(recordings),
        findings: JSON.parse(findings) as GateFinding[],
      }));
    });
  }

  /** Whose decisions these are, and about which requests, for a page of the list. */
  workOfDecisions(ids: readonly Buffer[]): Promise<DecisionOnList[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.#read('officer-worklist', async (manager) => {
      const rows: { id: Buffer; name: string; request: Buffer | null }[] = await manager.query(
        `SELECT d.id, s.display_name AS name, d.request_id AS request
         FROM decisions d JOIN subjects s ON s.id = d.subject_id WHERE d.id IN (${ids.map(() => '?').join(', ')})`,
        [...ids],
      );
      return rows.map(({ id, name, request }) => ({
        id: Buffer.from(id),
        customerName: name,
        requestId: request && idFromBytes('request', request),
      }));
    });
  }

  /** Requests for a copy in these states that nobody holds a lease on at `now`. */
  unattendedRequests(states: readonly RequestRow['state'][], now: Date, take: number): Promise<RequestRow[]> {
    // What either lease means stands last and in one place: said as two conditions, SQLite walks over all open requests.
    return this.#read('job-sweep', (manager) =>
      manager
        .createQueryBuilder<RequestRow>('Request', 'request')
        .where('request.openMark = 1 AND request.kind IN (:...kinds) AND request.state IN (:...states)', {
          ...{ kinds: ['access', 'portability'], states },
        })
        .andWhere('(request.leaseUntil IS NULL OR request.leaseUntil < :now)', { now: now.getTime() })
        .take(take)
        .getMany(),
    );
  }

  /** Requests that are packed and checked, or were to be and could not, those asked for first in front. */
  requestsAtWork(take: number): Promise<RequestRow[]> {
    const states = ['asked', 'building', 'checking', 'delayed'] as const;
    const open = { openMark: 1, kind: oneOf(['access', 'portability']), state: oneOf(states) };
    return this.#find<RequestRow>('job-sweep', 'Request', open as never, take);
  }

  /** Open requests whose dates changed by themselves since they were counted. */
  requestsToRecount(now: Date, take: number): Promise<RequestRow[]> {
    const due = { openMark: 1, recountAt: lessThan(now) } as never;
    return this.#find<RequestRow>('job-sweep', 'Request', due, take);
  }

  /** Erasures that nobody took back until their date, and those under way. */
  async dueErasures(now: Date, take: number): Promise<ErasureRow[]> {
    const waiting = { state: 'waiting', erasesAt: lessThan(now), delayedBy: isNull() } as never;
    const delayed = { state: 'waiting', delayedBy: isNotNull() } as never;
    const begun = { state: oneOf(['begun', 'listed']) } as never;
    const underWay = await this.#find<ErasureRow>('job-sweep', 'Erasure', begun, take);
    const due = await this.#find<ErasureRow>('job-sweep', 'Erasure', waiting, take);
    // What is delayed is looked at beside the rest, so that it never keeps another from its turn.
    return [
      ...underWay,
      ...due,
      ...(await this.#find<ErasureRow>('job-sweep', 'Erasure', delayed, MOST_DELAYED)),
    ];
  }

  /** Every erasure that the shred list must name. */
  listedErasures(): Promise<ErasureRow[]> {
    const listed = { state: oneOf(['listed', 'erased']) } as never;
    return this.#find<ErasureRow>('job-sweep', 'Erasure', listed, Number.MAX_SAFE_INTEGER);
  }

  /** Limits of use whose subjects were told long enough ago that they end. */
  limitsToLift(now: Date, take: number): Promise<ProcessingLimitRow[]> {
    const due = { liftedAt: isNull(), liftsAt: lessThan(now) } as never;
    return this.#find<ProcessingLimitRow>('job-sweep', 'ProcessingLimit', due, take);
  }

  /** What waits for a second officer, the oldest first. */
  openDecisions(take: number, after?: DecisionPlace): Promise<DecisionRow[]> {
    return this.#read('officer-worklist', (manager) => {
      const query = manager
        .createQueryBuilder<DecisionRow>('Decision', 'decision')
        .where('decision.openMark = 1')
        .orderBy('decision.proposedAt', 'ASC')
        .addOrderBy('decision.id', 'ASC')
        .take(take);
      if (after) {
        const at = after.proposedAt.getTime();
        query.andWhere('decision.proposedAt >= :at AND (decision.proposedAt > :at OR decision.id > :id)', {
          at,
          id: idToBytes(after.id),
        });
      }
      return query.getMany();
    });
  }

  /** Changes of the ledger of devices, in every state, the newest first. */
  ledgerChanges(take: number, before?: DecisionPlace): Promise<DecisionRow[]> {
    return this.#read('device-ledger', (manager) => {
      const query = manager
        .createQueryBuilder<DecisionRow>('Decision', 'decision')
        .where("decision.kind = 'end-ownership'")
        .orderBy('decision.proposedAt', 'DESC')
        .addOrderBy('decision.id', 'DESC')
        .take(take);
      if (before) {
        const at = before.proposedAt.getTime();
        query.andWhere('decision.proposedAt <= :at AND (decision.proposedAt < :at OR decision.id < :id)', {
          at,
          id: idToBytes(before.id),
        });
      }
      return query.getMany();
    });
  }

  /** Changes of these lines of the ledger that wait or that somebody objected to. */
  standingChanges(ownershipIds: readonly OwnershipId[]): Promise<DecisionRow[]> {
    return this.#find<DecisionRow>(
      'device-ledger',
      'Decision',
      {
        about: oneOf(ownershipIds.map((id) => Buffer.from(idToBytes(id)))),
        kind: 'end-ownership',
        state: oneOf(['proposed', 'confirmed', 'objected']),
      } as never,
      100,
    );
  }

  /** One line of the ledger of devices. */
  async lineOf(id: OwnershipId): Promise<DeviceOwnershipRow | null> {
    const [line] = await this.#find<DeviceOwnershipRow>(
      'device-ledger',
      'DeviceOwnership',
      { id } as never,
      1,
    );
    return line ?? null;
  }

  /** Confirmed decisions whose waiting time is over. */
  dueDecisions(now: Date, take: number): Promise<DecisionRow[]> {
    return this.#find<DecisionRow>(
      'job-sweep',
      'Decision',
      { state: 'confirmed', effectiveAt: lessThan(now) } as never,
      take,
    );
  }

  /** Archives that were ready until before `now`. Frozen ones stay: they are evidence. */
  lapsedArchives(now: Date, take: number): Promise<ArchiveRow[]> {
    return this.#find<ArchiveRow>(
      'job-sweep',
      'Archive',
      { state: 'released', readyUntil: lessThan(now), frozenAt: isNull() } as never,
      take,
    );
  }

  /** Archives given up or superseded whose bytes may go. */
  discardedArchives(take: number): Promise<ArchiveRow[]> {
    return this.#find<ArchiveRow>(
      'job-sweep',
      'Archive',
      { state: oneOf(['discarded', 'expired']), bytesGoneAt: isNull() } as never,
      take,
    );
  }

  /** Redactions that were taken back or replaced, whose copies may still lie there. */
  withdrawnRedactions(take: number): Promise<RedactionRow[]> {
    const gone = { state: 'withdrawn', bytesGoneAt: isNull() } as never;
    return this.#find<RedactionRow>('job-sweep', 'Redaction', gone, take);
  }

  /** Transfers that were open longer than they may be. */
  lapsedDeliveries(now: Date, take: number): Promise<DeliveryRow[]> {
    return this.#find<DeliveryRow>(
      'job-sweep',
      'Delivery',
      { state: oneOf(['ready', 'open']), expiresAt: lessThan(now) } as never,
      take,
    );
  }

  /** Downloads that were prepared and lapsed before a byte of them went out, and that no incident names. */
  unusedDeliveries(before: Date, take: number): Promise<{ id: DeliveryId; subjectId: SubjectId }[]> {
    return this.#read('job-sweep', async (manager) => {
      const rows: { id: Buffer; subject_id: Buffer }[] = await manager.query(
        `SELECT id, subject_id FROM deliveries d
         WHERE state = 'expired' AND expires_at < ? AND opened_at IS NULL AND bytes_sent = 0
           AND NOT EXISTS (SELECT 1 FROM frozen_things f WHERE f.subject_id = d.subject_id AND f.thing = d.id)
         LIMIT ${take}`,
        [before.getTime()],
      );
      return rows.map((row) => ({
        id: idFromBytes('delivery', row.id),
        subjectId: idFromBytes('subject', row.subject_id),
      }));
    });
  }

  /** Files uploaded before `before` that no message was sent with. */
  unsentAttachments(before: Date, take: number): Promise<AttachmentRow[]> {
    return this.#find<AttachmentRow>(
      'job-sweep',
      'Attachment',
      { messageId: isNull(), addedAt: lessThan(before) } as never,
      take,
    );
  }

  /**
   * Sessions over since before `before` that no delivery names. An account's last one stays: by it a sign-in from a new
   * browser is known, however long the account slept.
   */
  oldSessions(before: Date, take: number): Promise<SessionId[]> {
    return this.#read('job-sweep', async (manager) => {
      const at = before.getTime();
      const rows: { id: Buffer }[] = await manager.query(
        `SELECT s.id FROM sessions s
         WHERE (s.expires_at < ? OR s.ended_at < ?)
           AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.session_id = s.id)
           AND (s.stage <> 'open' OR EXISTS (
             SELECT 1 FROM sessions later
             WHERE later.account_id = s.account_id AND later.stage = 'open'
               AND (later.started_at > s.started_at OR (later.started_at = s.started_at AND later.id > s.id))))
         LIMIT ${take}`,
        [at, at],
      );
      return rows.map((row) => idFromBytes('session', row.id));
    });
  }

  /** Every line of the ledger for these devices, oldest first. */
  async ledgerOf(deviceIds: readonly DeviceId[]): Promise<DeviceOwnershipRow[]> {
    return this.#read('device-ledger', (manager) =>
      manager.find<DeviceOwnershipRow>('DeviceOwnership', {
        where: { deviceId: oneOf(deviceIds) } as FindOptionsWhere<DeviceOwnershipRow>,
        order: { ownedFrom: 'ASC' },
      }),
    );
  }

  /** Open requests for a copy of other subjects whose owners had one of these devices at some time. */
  async otherOpenRequestsOn(subjectId: SubjectId, deviceIds: readonly DeviceId[]): Promise<RequestRow[]> {
    const lines = await this.ledgerOf(deviceIds);
    const others = [...new Set(lines.map((line) => line.subjectId))].filter((other) => other !== subjectId);
    if (others.length === 0) return [];
    return this.#find<RequestRow>(
      'device-ledger',
      'Request',
      { subjectId: oneOf(others), openMark: 1, kind: oneOf(['access', 'portability']) } as never,
      100,
    );
  }

  /** All recordings with one of these content digests, of whomever but `exceptOf`, batch by batch. */
  async *recordingsWithDigest(
    digests: readonly Buffer[],
    exceptOf?: SubjectId,
  ): AsyncGenerator<{ subjectId: SubjectId; recordingId: Id<'recording'> }[], void, void> {
    if (digests.length === 0) return;
    const places = digests.map(() => '?').join(', ');
    const other = exceptOf ? [idToBytes(exceptOf)] : [];
    let after: { subject_id: Buffer; id: Buffer } | undefined;
    do {
      const beyond = after ? [after.subject_id, after.subject_id, after.id] : [];
      const rows: { subject_id: Buffer; id: Buffer }[] = await this.#read('evidence-lookup', (manager) =>
        manager.query(
          `SELECT subject_id, id FROM recordings WHERE sha256 IN (${places})
           ${exceptOf ? 'AND subject_id <> ?' : ''}
           ${after ? 'AND subject_id >= ? AND (subject_id > ? OR id > ?)' : ''}
           ORDER BY subject_id, id LIMIT ${DIGEST_BATCH}`,
          [...digests, ...other, ...beyond],
        ),
      );
      yield rows.map((row) => ({
        subjectId: idFromBytes('subject', row.subject_id),
        recordingId: idFromBytes('recording', row.id),
      }));
      after = rows.length === DIGEST_BATCH ? rows.at(-1) : undefined;
    } while (after);
  }

  /** Files that showed who somebody was, of cases that are over. They are no subject's. */
  evidenceOfEndedIntakes(take: number): Promise<IntakeEvidenceRow[]> {
    return this.#read('job-sweep', (manager) =>
      manager
        .createQueryBuilder<IntakeEvidenceRow>('IntakeEvidence', 'evidence')
        .innerJoin('Intake', 'intake', 'intake.id = evidence.intakeId')
        .where('intake.openMark IS NULL')
        .take(take)
        .getMany(),
    );
  }

  archivesWithDigest(sha256: Buffer): Promise<ArchiveRow[]> {
    return this.#find<ArchiveRow>('evidence-lookup', 'Archive', { sha256 } as never, 100);
  }

  frozenBy(incidentId: Id<'incident'>, take?: number): Promise<FrozenThingRow[]> {
    return this.#find<FrozenThingRow>('incident-scope', 'FrozenThing', { incidentId } as never, take);
  }

  /** Serial numbers of the devices that these people have or had. */
  serialsOf(subjectIds: readonly SubjectId[]): Promise<string[]> {
    return this.#read('incident-scope', (manager) => serialsOf(manager, subjectIds));
  }

  /** How far an incident reaches, counted by the engine. */
  incidentReach(id: IncidentId): Promise<ReachCount> {
    return this.#read('incident-scope', (manager) => incidentReach(manager, id));
  }

  /** Whose things an incident froze, each once, in an order in which they may be locked. */
  touchedSubjects(id: IncidentId): Promise<SubjectId[]> {
    return this.#read('incident-scope', (manager) => touchedSubjects(manager, id));
  }

  /** To whom at least one byte went of what an incident froze, each once. */
  receivingSubjects(id: IncidentId): Promise<SubjectId[]> {
    return this.#read('incident-scope', (manager) => receivingSubjects(manager, id));
  }

  /** Every delivery that an incident froze, with how many of the incident's recordings it carried. */
  carryingDeliveries(id: IncidentId): Promise<CarryingDelivery[]> {
    return this.#read('incident-scope', (manager) => carryingDeliveries(manager, id));
  }

  unpackedRequests(id: IncidentId): Promise<{ subjectId: SubjectId; requestId: RequestId }[]> {
    return this.#read('incident-scope', (manager) => unpackedRequests(manager, id));
  }

  frozenCounts(id: IncidentId): Promise<FrozenCounts> {
    return this.#read('incident-scope', (manager) => frozenCounts(manager, id));
  }

  /** Who was asked to delete what they received in an incident. */
  receiverAsksOf(incidentId: Id<'incident'>, take: number): Promise<ReceiverAskRow[]> {
    return this.#find<ReceiverAskRow>('incident-scope', 'ReceiverAsk', { incidentId } as never, take);
  }

  /** Asks that nobody answered and that were made so long ago that they are to be reminded of. */
  asksToRemind(askedBefore: Date, take: number): Promise<ReceiverAskRow[]> {
    const silent = { confirmedAt: isNull(), lapsedAt: isNull(), remindedAt: isNull() };
    const due = { ...silent, askedAt: atMost(askedBefore) } as never;
    return this.#find<ReceiverAskRow>('job-sweep', 'ReceiverAsk', due, take);
  }

  /** Asks that nobody answered in time. */
  asksToLapse(at: Date, take: number): Promise<ReceiverAskRow[]> {
    const over = { confirmedAt: isNull(), lapsedAt: isNull(), answerBy: lessThan(at) } as never;
    return this.#find<ReceiverAskRow>('job-sweep', 'ReceiverAsk', over, take);
  }

  /** The letters of an incident to the people whom it touches. */
  breachLettersOf(incidentId: Id<'incident'>, take: number): Promise<BreachLetterRow[]> {
    return this.#find<BreachLetterRow>('incident-scope', 'BreachLetter', { incidentId } as never, take);
  }

  /** Letters that two officers released and that were not sent yet. */
  releasedLetters(take: number): Promise<BreachLetterRow[]> {
    const due = { releasedAt: isNotNull(), sentAt: isNull(), exception: isNull() } as never;
    return this.#find<BreachLetterRow>('job-sweep', 'BreachLetter', due, take);
  }

  /** Letters that were sent and of whose mail nobody knows yet what became of it. */
  lettersUnderWay(take: number): Promise<BreachLetterRow[]> {
    const open = { sentAt: isNotNull(), deliveredAt: isNull(), failedAt: isNull() } as never;
    return this.#find<BreachLetterRow>('job-sweep', 'BreachLetter', open, take);
  }

  /** Whether anything was ever sealed here: then its key file must be there. */
  async hasSubjectKeys(): Promise<boolean> {
    const rows = await this.#read('key-rotation', (manager) =>
      manager.query('SELECT 1 FROM subject_keys LIMIT 1'),
    );
    return rows.length > 0;
  }

  /** Counts for the supervisory authority, of the requests for a copy. */
  async requestFigures(): Promise<{
    received: number;
    open: number;
    answered: number;
    answeredInTime: number;
    stopped: number;
  }> {
    const [row] = await this.#read('figures', (manager) =>
      manager.query(
        `SELECT COUNT(*) AS received,
                SUM(CASE WHEN open_mark = 1 THEN 1 ELSE 0 END) AS still_open,
                SUM(CASE WHEN ready_at IS NOT NULL THEN 1 ELSE 0 END) AS answered,
                SUM(CASE WHEN ready_at <= due_at THEN 1 ELSE 0 END) AS in_time,
                SUM(CASE WHEN state = 'stopped' THEN 1 ELSE 0 END) AS stopped
         FROM requests WHERE kind IN ('access', 'portability') AND NOT (${isMarked('subject_id')})`,
      ),
    );
    const count = (value: unknown) => Number(value ?? 0);
    return {
      received: count(row.received),
      open: count(row.still_open),
      answered: count(row.answered),
      answeredInTime: count(row.in_time),
      stopped: count(row.stopped),
    };
  }

  /** Counts the requests received in a time; see `caseCounts`. */
  caseCounts(from: Date, to: Date, now: Date): Promise<CaseCount[]> {
    const { dialect } = this.database;
    return this.#read('figures', (manager) => caseCounts(manager, dialect, { from, to, now }));
  }

  /** How long real incidents took; see `incidentTimes`. */
  incidentTimes(from: Date, to: Date): Promise<IncidentTime[]> {
    const { dialect } = this.database;
    return this.#read('figures', (manager) => incidentTimes(manager, dialect, { from, to }));
  }

  openWork(now: Date): Promise<OpenWork[]> {
    return this.#read('figures', (manager) => openWork(manager, this.database.dialect, now));
  }

  #find<Row extends object>(
    reason: AcrossOwners,
    entity: string,
    where: FindOptionsWhere<Row>,
    take?: number,
  ): Promise<Row[]> {
    return this.#read(reason, (manager) => manager.find<Row>(entity, { where, take }));
  }

  /** What stands open, and since when. */
  openItems(): Promise<OpenItems[]> {
    return this.#read('figures', openItems);
  }

  /** What has to be done by when. */
  openClocks(now: Date): Promise<OpenClocks[]> {
    return this.#read('figures', (manager) => openClocks(manager, now));
  }

  #read<T>(reason: AcrossOwners, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return withBinding({ across: reason }, () => this.database.read(work));
  }
}
