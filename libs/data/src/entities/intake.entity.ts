import type { AccountId, IntakeId, RequestId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext } from '../keys/key-contexts.ts';
import { blob, fixedBytes, id, instant, integer, json, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';
import type { ClockEvents, RequestDoor, RequestKind } from './request.entity.ts';

/** What somebody says they are to us. */
export type IntakeWho =
  /** Has an account and cannot sign in. */
  | 'account-holder'
  /** A customer who never had an account. */
  | 'no-account'
  /** Lives with somebody whose device records. */
  | 'household'
  /** Was recorded by somebody else's device. */
  | 'passer-by';

export type IntakeState =
  | 'new'
  | 'address-proven'
  | 'identity-needed'
  | 'identity-proven'
  | 'matched'
  | 'refused'
  | 'closed';

/** What came in by another door than a customer's own, before it belongs to anybody. It names no subject, ever. */
export interface IntakeRow {
  id: IntakeId;
  caseNumber: string;
  kind: RequestKind;
  door: RequestDoor;
  who: IntakeWho;
  state: IntakeState;
  locale: 'en' | 'de';
  /** When it came: the start of the legal clock. */
  receivedAt: Date;
  enteredAt: Date;
  /** The officer who typed a letter or a call; null when the person came by themselves. */
  enteredBy: AccountId | null;
  assigneeId: AccountId | null;
  /** Goes up with each change. */
  version: number;
  /** Name, addresses, device and words of the person, as JSON sealed under `detailsKey`. */
  detailsSealed: Buffer | null;
  /** A key of its own, wrapped by the key service; cleared some time after the end. */
  detailsKey: Buffer | null;
  /** SHA-256 of the code that was mailed to the given address. */
  codeHash: Buffer | null;
  /** SHA-256 of the key that the page holds that was open when the case came in: lets it add evidence. */
  uploadKeyHash: Buffer | null;
  addressProvenAt: Date | null;
  identityProvenAt: Date | null;
  /** By what an officer took the identity for proven. */
  identityMeans: 'document' | 'known-address' | 'answers' | 'in-person' | null;
  clock: ClockEvents;
  /** libs/law `Deadline`. */
  due: unknown;
  dueAt: Date;
  /** When somebody has to act: the order of the worklist. */
  actAt: Date;
  /** When it ends by itself because the person did not go on; null while we owe the next step. */
  closesAt: Date | null;
  /** 1 while open. */
  openMark: number | null;
  ground: string | null;
  /** An officer proposes to refuse it; another has to confirm. The reason lies with the sealed details. */
  refusalGround: string | null;
  refusalProposedBy: AccountId | null;
  refusalProposedAt: Date | null;
  /** The request that it became. */
  requestId: RequestId | null;
  endedAt: Date | null;
}

export const intakeEntity = (dialect: Dialect) =>
  entity<IntakeRow>({
    name: 'Intake',
    table: 'intakes',
    columns: {
      id: id(dialect, 'intake', { primary: true }),
      caseNumber: words(20),
      kind: words(15),
      door: words(15),
      who: words(20),
      state: words(20),
      locale: words(5),
      receivedAt: instant(),
      enteredAt: instant(),
      enteredBy: id(dialect, 'account', { nullable: true }),
      assigneeId: id(dialect, 'account', { nullable: true }),
      version: integer(),
      detailsSealed: blob({ nullable: true }),
      detailsKey: wrappedKey<IntakeRow>((row) => evidenceKeyContext(row.id)),
      codeHash: fixedBytes(dialect, 32, { nullable: true }),
      uploadKeyHash: fixedBytes(dialect, 32, { nullable: true }),
      addressProvenAt: instant({ nullable: true }),
      identityProvenAt: instant({ nullable: true }),
      identityMeans: words(20, { nullable: true }),
      clock: json(),
      due: json(),
      dueAt: instant(),
      actAt: instant(),
      closesAt: instant({ nullable: true }),
      openMark: integer({ nullable: true }),
      ground: words(40, { nullable: true }),
      refusalGround: words(40, { nullable: true }),
      refusalProposedBy: id(dialect, 'account', { nullable: true }),
      refusalProposedAt: instant({ nullable: true }),
      requestId: id(dialect, 'request', { nullable: true }),
      endedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'intakes_case', columns: ['caseNumber'], unique: true },
      { name: 'intakes_act', columns: ['openMark', 'actAt', 'id'] },
      { name: 'intakes_closes', columns: ['openMark', 'closesAt'] },
      { name: 'intakes_ended', columns: ['endedAt'] },
    ],
    references: [
      { name: 'intakes_of_clerk', columns: ['enteredBy'], to: 'Account', toColumns: ['id'] },
      { name: 'intakes_refusal_by', columns: ['refusalProposedBy'], to: 'Account', toColumns: ['id'] },
      { name: 'intakes_assignee', columns: ['assigneeId'], to: 'Account', toColumns: ['id'] },
    ],
  });
