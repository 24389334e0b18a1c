import type { AccountId, IncidentId, ReceiverAskId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, flag, id, instant, integer } from './columns.ts';
import { entity } from './entity.ts';
import { sameMark } from './same-mark.ts';

/** Somebody received what was not theirs, and is asked to delete it and to confirm that. */
export interface ReceiverAskRow {
  /** The receiver. */
  subjectId: SubjectId;
  id: ReceiverAskId;
  incidentId: IncidentId;
  /** Which officer asked; null where the receiver's own report showed it. */
  askedBy: AccountId | null;
  askedAt: Date;
  answerBy: Date;
  remindedAt: Date | null;
  /** No confirmation came by `answerBy`. One that comes later still counts. */
  lapsedAt: Date | null;
  confirmedAt: Date | null;
  /** What they confirmed: that every copy is deleted, and whether somebody else got it from them. */
  allCopiesDeleted: boolean | null;
  passedOn: boolean | null;
  /** What they said besides, as to whom it was passed on: sealed under their key. */
  wordsSealed: Buffer | null;
  keyVersion: number | null;
}

export const receiverAskEntity = (dialect: Dialect) =>
  entity<ReceiverAskRow>({
    name: 'ReceiverAsk',
    table: 'receiver_asks',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'receiverAsk', { primary: true }),
      incidentId: id(dialect, 'incident'),
      askedBy: id(dialect, 'account', { nullable: true }),
      askedAt: instant(),
      answerBy: instant(),
      remindedAt: instant({ nullable: true }),
      lapsedAt: instant({ nullable: true }),
      confirmedAt: instant({ nullable: true }),
      allCopiesDeleted: flag({ nullable: true }),
      passedOn: flag({ nullable: true }),
      wordsSealed: blob({ nullable: true }),
      keyVersion: integer({ nullable: true }),
    },
    indices: [
      { name: 'receiver_asks_once', columns: ['incidentId', 'subjectId'], unique: true },
      { name: 'receiver_asks_due', columns: ['confirmedAt', 'lapsedAt', 'answerBy'] },
    ],
    references: [
      { name: 'receiver_asks_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'receiver_asks_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'receiver_asks_of_officer', columns: ['askedBy'], to: 'Account', toColumns: ['id'] },
    ],
    checks: [{ name: 'receiver_asks_mark', expression: sameMark('subject_id', 'incident_id') }],
  });
