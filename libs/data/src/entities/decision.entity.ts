import type { AccountId, DecisionId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, fixedBytes, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** What no officer does alone. */
export const DECISION_KINDS = [
  'release',
  'refusal',
  'grant-in-part',
  'closing',
  'erase-on-hold',
  'end-ownership',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export type DecisionState = 'proposed' | 'confirmed' | 'applied' | 'rejected' | 'withdrawn' | 'objected';

/** What one officer proposes and another confirms. Neither names a recipient or a recording: both follow from the request. */
export interface DecisionRow {
  subjectId: SubjectId;
  id: DecisionId;
  kind: DecisionKind;
  /** Null for what is about no request. */
  requestId: RequestId | null;
  /** What exactly, by kind: ids, codes and instants only. */
  what: Readonly<Record<string, string | number | boolean | null>>;
  /** Why, in plain words (`DecisionWords` of the domain); sealed under the subject's key. Null: written before words were sealed. */
  wordsSealed: Buffer | null;
  /** The version of the key that sealed the words here. */
  keyVersion: number;
  state: DecisionState;
  /** 1 while it waits for the second officer: with subject and about, unique. Null afterwards. */
  openMark: number | null;
  /** What it is about: the bytes of the request's id, or of the thing's. */
  about: Buffer;
  proposedBy: AccountId;
  proposedAt: Date;
  decidedBy: AccountId | null;
  decidedAt: Date | null;
  /** Why the second officer confirmed or rejected it; sealed. */
  decidedSealed: Buffer | null;
  /** When a confirmed one takes effect, for those that wait; null for those that do so at once. */
  effectiveAt: Date | null;
  appliedAt: Date | null;
}

/** The database itself takes no yes or no from whoever proposed it; they may only take it back. */
const SECOND_IS_ANOTHER =
  "state NOT IN ('confirmed', 'applied', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> proposed_by)";

export const decisionEntity = (dialect: Dialect) =>
  entity<DecisionRow>({
    name: 'Decision',
    table: 'decisions',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'decision', { primary: true }),
      kind: words(20),
      requestId: id(dialect, 'request', { nullable: true }),
      what: json(),
      wordsSealed: blob({ nullable: true }),
      keyVersion: integer(),
      state: words(15),
      openMark: integer({ nullable: true }),
      about: fixedBytes(dialect, 16),
      proposedBy: id(dialect, 'account'),
      proposedAt: instant(),
      decidedBy: id(dialect, 'account', { nullable: true }),
      decidedAt: instant({ nullable: true }),
      decidedSealed: blob({ nullable: true }),
      effectiveAt: instant({ nullable: true }),
      appliedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'decisions_id', columns: ['id'], unique: true },
      { name: 'decisions_open', columns: ['subjectId', 'about', 'openMark'], unique: true },
      { name: 'decisions_waiting', columns: ['openMark', 'proposedAt', 'id'] },
      { name: 'decisions_kind', columns: ['kind', 'proposedAt', 'id'] },
      { name: 'decisions_about', columns: ['about'] },
      { name: 'decisions_effective', columns: ['state', 'effectiveAt'] },
    ],
    checks: [{ name: 'decisions_second', expression: SECOND_IS_ANOTHER }],
    references: [
      { name: 'decisions_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      {
        name: 'decisions_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'decisions_proposed_by', columns: ['proposedBy'], to: 'Account', toColumns: ['id'] },
      { name: 'decisions_decided_by', columns: ['decidedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
