import type { AccountId, RequestId, ReviewId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer } from './columns.ts';
import { entity } from './entity.ts';

/** An officer's open door to the recordings of one request: with a reason, for a while, seen by the customer. */
export interface ReviewRow {
  subjectId: SubjectId;
  id: ReviewId;
  requestId: RequestId;
  officerId: AccountId;
  /** In plain words, for the customer; sealed under the subject's key. Null: written before words were sealed. */
  reasonSealed: Buffer | null;
  keyVersion: number | null;
  openedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
}

export const reviewEntity = (dialect: Dialect) =>
  entity<ReviewRow>({
    name: 'Review',
    table: 'reviews',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'review', { primary: true }),
      requestId: id(dialect, 'request'),
      officerId: id(dialect, 'account'),
      reasonSealed: blob({ nullable: true }),
      keyVersion: integer({ nullable: true }),
      openedAt: instant(),
      closesAt: instant(),
      closedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'reviews_id', columns: ['id'], unique: true },
      { name: 'reviews_request', columns: ['subjectId', 'requestId'] },
    ],
    references: [
      {
        name: 'reviews_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'reviews_of_officer', columns: ['officerId'], to: 'Account', toColumns: ['id'] },
    ],
  });
