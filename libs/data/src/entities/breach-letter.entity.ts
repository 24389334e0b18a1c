import type { AccountId, BreachLetterId, IncidentId, MailId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';
import { sameMark } from './same-mark.ts';

/** Why nobody has to be told (Art. 34(3)): unintelligible data, later measures, disproportionate effort. */
export const LETTER_EXCEPTIONS = ['unintelligible', 'later-measures', 'effort'] as const;
export type LetterException = (typeof LETTER_EXCEPTIONS)[number];

/** Why a letter did not reach anybody by mail: there is no account to write to, or the address took none. */
export type LetterFailure = 'no-account' | 'refused';

/**
 * The letter of one incident to one person whose recordings went out or may have. How far it is follows from its times: prepared,
 * released, sent, delivered (the mail server took it), read (opened in the portal), failed, posted.
 */
export interface BreachLetterRow {
  subjectId: SubjectId;
  id: BreachLetterId;
  incidentId: IncidentId;
  preparedAt: Date;
  /** When two officers let it go out; null before. Who turns out to be touched later waits for a release of their own. */
  releasedAt: Date | null;
  /** With which wording; null before the release. */
  textNumber: number | null;
  locale: 'en' | 'de' | 'fr' | null;
  /** `{ subject, body }` as it was sent, sealed under the person's key; null before, and once they are erased. */
  bodySealed: Buffer | null;
  keyVersion: number | null;
  sentAt: Date | null;
  /** The mail that told of it. */
  mailId: MailId | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  failedAt: Date | null;
  failure: LetterFailure | null;
  /** When an officer sent it by post instead. */
  postedAt: Date | null;
  postedBy: AccountId | null;
  /** Two officers decided that this person need not be told, and why. */
  exception: LetterException | null;
  exceptedAt: Date | null;
}

export const breachLetterEntity = (dialect: Dialect) =>
  entity<BreachLetterRow>({
    name: 'BreachLetter',
    table: 'breach_letters',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'breachLetter', { primary: true }),
      incidentId: id(dialect, 'incident'),
      preparedAt: instant(),
      releasedAt: instant({ nullable: true }),
      textNumber: integer({ nullable: true }),
      locale: words(5, { nullable: true }),
      bodySealed: blob({ nullable: true }),
      keyVersion: integer({ nullable: true }),
      sentAt: instant({ nullable: true }),
      mailId: id(dialect, 'mail', { nullable: true }),
      deliveredAt: instant({ nullable: true }),
      readAt: instant({ nullable: true }),
      failedAt: instant({ nullable: true }),
      failure: words(20, { nullable: true }),
      postedAt: instant({ nullable: true }),
      postedBy: id(dialect, 'account', { nullable: true }),
      exception: words(20, { nullable: true }),
      exceptedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'breach_letters_once', columns: ['incidentId', 'subjectId'], unique: true },
      { name: 'breach_letters_under_way', columns: ['sentAt', 'deliveredAt', 'failedAt'] },
    ],
    references: [
      { name: 'breach_letters_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'breach_letters_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'breach_letters_of_officer', columns: ['postedBy'], to: 'Account', toColumns: ['id'] },
    ],
    checks: [{ name: 'breach_letters_mark', expression: sameMark('subject_id', 'incident_id') }],
  });
