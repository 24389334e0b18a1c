import type { DeviceId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** States of a request for a copy; `requests/request-states.ts` of the domain names the transitions. */
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
  | 'frozen';

export interface GateFinding {
  code: string;
  text: string;
  recordingId?: string;
  /** The name of a file that every archive has; other names may hold a place or a time. */
  entry?: string;
}

/** An access request (Art. 15) for a copy. Which recordings it means follows from its scope, never from a list. */
export interface RequestRow {
  subjectId: SubjectId;
  id: RequestId;
  state: RequestState;
  askedAt: Date;
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
  /** 1 while open: with the subject, unique, so two open requests cannot exist. Null afterwards. */
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
  /** Why an officer closed it, for the customer. */
  closedReason: string | null;
}

export const requestEntity = (dialect: Dialect) =>
  entity<RequestRow>({
    name: 'Request',
    table: 'requests',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'request', { primary: true }),
      state: words(20),
      askedAt: instant(),
      scopeDeviceIds: json(),
      scopeFrom: instant({ nullable: true }),
      scopeTo: instant({ nullable: true }),
      scopeIngestedBefore: instant(),
      recordingCount: integer(),
      totalByteLength: big(),
      dueAt: instant(),
      due: json(),
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
      closedReason: words(500, { nullable: true }),
    },
    indices: [
      { name: 'requests_id', columns: ['id'], unique: true },
      { name: 'requests_open', columns: ['subjectId', 'openMark'], unique: true },
      { name: 'requests_due', columns: ['openMark', 'dueAt', 'id'] },
    ],
    references: [{ name: 'requests_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] }],
  });
