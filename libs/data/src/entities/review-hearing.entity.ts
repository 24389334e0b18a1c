import type { AccountId, ReviewItemId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, id, instant, integer, json } from './columns.ts';
import { entity } from './entity.ts';

/** What of one item was really sent to one officer: the server's own count, never the browser's word. */
export interface ReviewHearingRow {
  subjectId: SubjectId;
  itemId: ReviewItemId;
  officerId: AccountId;
  /** Bytes of the sound that were served, `[from, to)` each, in order, none touching another. */
  ranges: readonly (readonly [number, number])[];
  /** How long it took to serve them, at the pace of an ear; what is served side by side counts once. */
  servedOverMs: number;
  /** Of the sound that it is a part of. */
  byteLength: number;
  durationMs: number;
  firstServedAt: Date;
  lastServedAt: Date;
  /** When (nearly) all of it had been served, over a plausible time; null until then. */
  heardAt: Date | null;
}

export const reviewHearingEntity = (dialect: Dialect) =>
  entity<ReviewHearingRow>({
    name: 'ReviewHearing',
    table: 'review_hearings',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      itemId: id(dialect, 'reviewItem', { primary: true }),
      officerId: id(dialect, 'account', { primary: true }),
      ranges: json(),
      servedOverMs: integer(),
      byteLength: big({ default: 0 }),
      durationMs: integer({ default: 0 }),
      firstServedAt: instant(),
      lastServedAt: instant(),
      heardAt: instant({ nullable: true }),
    },
    references: [
      {
        name: 'review_hearings_of_item',
        columns: ['subjectId', 'itemId'],
        to: 'ReviewItem',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'review_hearings_of_officer', columns: ['officerId'], to: 'Account', toColumns: ['id'] },
    ],
  });
