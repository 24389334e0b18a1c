import type { SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** A data subject: the person whose voice was recorded. Contact data lies with the account. */
export interface SubjectRow {
  id: SubjectId;
  displayName: string;
  /** The controller's own number for this person, when it has one. */
  customerNumber: string | null;
  /** Version of the subject's key that seals new data. */
  keyVersion: number;
  createdAt: Date;
  erasedAt: Date | null;
}

export const subjectEntity = (dialect: Dialect) =>
  entity<SubjectRow>({
    name: 'Subject',
    table: 'subjects',
    columns: {
      id: id(dialect, 'subject', { primary: true }),
      displayName: words(200),
      customerNumber: words(100, { nullable: true }),
      keyVersion: integer(),
      createdAt: instant(),
      erasedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'subjects_customer_number', columns: ['customerNumber'], unique: true }],
  });
