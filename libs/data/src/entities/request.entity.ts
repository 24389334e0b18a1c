import type { AccountId, DeviceId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** States of a request; `requests/request-states.ts` of the domain names the transitions. */
export type RequestState =
  | 'asked'
  | 'building'
  | 'checking'
  | 'held'
  | 'delayed'
  | 'ready'
  | 'delivered'
  | 'expired'
  | 'withdrawn'
  | 'closed'
  | 'stopped'
  | 'answered'
  | 'refused'
  | 'frozen';

/** Which right is exercised (GDPR Art. 15, 20, 16, 17, 18, 21). */
export type RequestKind =
  | 'access'
  | 'portability'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'objection';

/** By which way a request came in. */
export type RequestDoor = 'portal' | 'letter' | 'call' | 'outside';

/** What moves the end of the period; instants as ISO 8601 texts. */
export interface ClockEvents {
  readonly pauses: readonly {
    /** A `PauseReason` of libs/law. */
    readonly reason: string;
    readonly askedAt: string;
    readonly answeredAt: string | null;
  }[];
  readonly extension: {
    readonly toldAt: string;
    readonly until?: string;
    /** Why, sealed under the subject's key, as base64; missing where it was written before words were sealed. */
    readonly reasonSealed?: string;
    readonly keyVersion?: number;
  } | null;
}

export interface GateFinding {
  code: string;
  text: string;
  recordingId?: string;
  /** The name of a file that every archive has; other names may hold a place or a time. */
  entry?: string;
}

/** A data subject's request. Which recordings it means follows from its scope, never from a list. */
export interface RequestRow {
  subjectId: SubjectId;
  id: RequestId;
  kind: RequestKind;
  door: RequestDoor;
  state: RequestState;
  /** When it was entered here. */
  askedAt: Date;
  /** When it came to the controller: the start of the legal clock, which a letter starts before it is typed. */
  receivedAt: Date;
  /** Empty: all devices. */
  scopeDeviceIds: DeviceId[];
  scopeFrom: Date | null;
  scopeTo: Date | null;
  /** Recordings ingested after this instant are not part of the request. */
  scopeIngestedBefore: Date;
  recordingCount: number;
  totalByteLength: number;
  dueAt: Date;
  /** The due date as a value that explains itself (libs/law `Deadline`). */
  due: unknown;
  clock: ClockEvents;
  /** The next date by which somebody has to act: the worklist's order. */
  actAt: Date;
  /** When the dates change by themselves and are to be counted again; null: never. */
  recountAt: Date | null;
  /** The officer who works on it; null while nobody does. */
  assigneeId: AccountId | null;
  /** Goes up with each change that an officer sees: who acts on an older one is told so. */
  version: number;
  /** What was asked in words, by kind; sealed under the subject's key. */
  detailsSealed: Buffer | null;
  /** The version of the key that sealed them; null while nothing is sealed. */
  detailsKeyVersion: number | null;
  /** How it was answered, once it was. */
  outcome: 'granted' | 'partly' | 'refused' | null;
  /** Codes of the grounds of a refusal, whole or in part. */
  grounds: string[];
  /** 1 while open: with subject and kind, unique, so two open requests of a kind cannot exist. Null afterwards. */
  openMark: number | null;
  packedAt: Date | null;
  checkedAt: Date | null;
  readyAt: Date | null;
  deliveredAt: Date | null;
  endedAt: Date | null;
  /** What the gate found, when it held or stopped. */
  findings: GateFinding[];
  progressDone: number;
  progressByteLength: number;
  progressStartedAt: Date | null;
  /** Fencing: who works on it may write only while the number is his. */
  leaseNumber: number;
  /** Nobody else takes it before: somebody works on it, or it pauses after a failure. */
  leaseUntil: Date | null;
  /** Tries of the step at which it stands. */
  attempts: number;
  /** Why the last try failed (`requests/failure-code.ts` of the domain), and when. */
  failureCode: string | null;
  failedAt: Date | null;
  /** Why an officer closed it, for the customer; sealed under the subject's key. */
  closedReasonSealed: Buffer | null;
  closedReasonKeyVersion: number | null;
}

export const requestEntity = (dialect: Dialect) =>
  entity<RequestRow>({
    name: 'Request',
    table: 'requests',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'request', { primary: true }),
      kind: words(15),
      door: words(15),
      state: words(20),
      askedAt: instant(),
      receivedAt: instant(),
      scopeDeviceIds: json(),
      scopeFrom: instant({ nullable: true }),
      scopeTo: instant({ nullable: true }),
      scopeIngestedBefore: instant(),
      recordingCount: integer(),
      totalByteLength: big(),
      dueAt: instant(),
      due: json(),
      clock: json(),
      actAt: instant(),
      recountAt: instant({ nullable: true }),
      assigneeId: id(dialect, 'account', { nullable: true }),
      version: integer(),
      detailsSealed: blob({ nullable: true }),
      detailsKeyVersion: integer({ nullable: true }),
      outcome: words(10, { nullable: true }),
      grounds: json(),
      openMark: integer({ nullable: true }),
      packedAt: instant({ nullable: true }),
      checkedAt: instant({ nullable: true }),
      readyAt: instant({ nullable: true }),
      deliveredAt: instant({ nullable: true }),
      endedAt: instant({ nullable: true }),
      findings: json(),
      progressDone: integer(),
      progressByteLength: big(),
      progressStartedAt: instant({ nullable: true }),
      leaseNumber: integer(),
      leaseUntil: instant({ nullable: true }),
      attempts: integer(),
      failureCode: words(40, { nullable: true }),
      failedAt: instant({ nullable: true }),
      closedReasonSealed: blob({ nullable: true }),
      closedReasonKeyVersion: integer({ nullable: true }),
    },
    indices: [
      { name: 'requests_id', columns: ['id'], unique: true },
      { name: 'requests_open', columns: ['subjectId', 'kind', 'openMark'], unique: true },
      { name: 'requests_received', columns: ['receivedAt'] },
      { name: 'requests_act', columns: ['openMark', 'actAt', 'id'] },
      { name: 'requests_recount', columns: ['openMark', 'recountAt'] },
      { name: 'requests_at_work', columns: ['openMark', 'kind', 'state', 'leaseUntil'] },
    ],
    references: [
      { name: 'requests_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'requests_assignee', columns: ['assigneeId'], to: 'Account', toColumns: ['id'] },
    ],
  });
