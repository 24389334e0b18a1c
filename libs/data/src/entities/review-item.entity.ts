import type { AccountId, RecordingId, RequestId, ReviewItemId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';
import type { MutedRegion } from './redaction.entity.ts';

/** Why the system chose a recording to be heard. */
export type ReviewReason =
  | 'random-sample'
  | 'new-device'
  | 'device-changed-hands'
  | 'unusual-hour'
  | 'unusual-language'
  | 'unusual-length'
  | 'low-confidence'
  | 'false-activation'
  | 'held-by-gate'
  /** Somebody else says that their own voice is on it. */
  | 'other-voice-named'
  /** Another answer to the same person left something of it out. */
  | 'kept-back-before';

export type ReviewVerdict = 'keep' | 'mute' | 'withhold';

/** One recording that has to be heard before its request is answered, and what was decided on it. */
export interface ReviewItemRow {
  subjectId: SubjectId;
  id: ReviewItemId;
  requestId: RequestId;
  recordingId: RecordingId;
  recordedAt: Date;
  reasons: ReviewReason[];
  chosenAt: Date;
  verdict: ReviewVerdict | null;
  /** A code; null for what is kept. */
  ground: string | null;
  /** What is to be silent; empty unless muted. */
  regions: MutedRegion[];
  decidedBy: AccountId | null;
  decidedAt: Date | null;
}

export const reviewItemEntity = (dialect: Dialect) =>
  entity<ReviewItemRow>({
    name: 'ReviewItem',
    table: 'review_items',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'reviewItem', { primary: true }),
      requestId: id(dialect, 'request'),
      recordingId: id(dialect, 'recording'),
      recordedAt: instant(),
      reasons: json(),
      chosenAt: instant(),
      verdict: words(10, { nullable: true }),
      ground: words(40, { nullable: true }),
      regions: json(),
      decidedBy: id(dialect, 'account', { nullable: true }),
      decidedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'review_items_id', columns: ['id'], unique: true },
      { name: 'review_items_recording', columns: ['subjectId', 'requestId', 'recordingId'], unique: true },
      { name: 'review_items_order', columns: ['subjectId', 'requestId', 'recordedAt', 'id'] },
    ],
    references: [
      {
        name: 'review_items_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      {
        name: 'review_items_of_recording',
        columns: ['subjectId', 'recordingId'],
        to: 'Recording',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'review_items_decided_by', columns: ['decidedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
