import type { AccountId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** Why somebody has to listen before a request is answered. */
export type ReviewCause = 'gate' | 'anomalies' | 'policy' | 'asked' | 'voices';

/** How what has to be heard of a request was chosen: all that it takes to choose it once more and get the same. */
export interface ReviewChoiceRow {
  subjectId: SubjectId;
  requestId: RequestId;
  cause: ReviewCause;
  /** Fencing: who chooses may write only while it is his. */
  run: string;
  /** The random sample is those whose SHA-256 of seed and id is least. It follows from the request, and cannot be drawn again. */
  seed: Buffer;
  sampleSize: number;
  /** How many recordings there were to choose from, and how many were chosen. */
  population: number;
  itemCount: number;
  /** The limits by which a recording counted as out of the ordinary (`PatternLimits` of the domain). */
  limits: unknown;
  startedAt: Date;
  /** Null while they are being chosen. */
  chosenAt: Date | null;
  /** When two officers let the answer go, and the codes of what the gate had found then; null until they did. */
  approvedAt: Date | null;
  approvedBy: AccountId | null;
  approvedFindings: string[];
}

export const reviewChoiceEntity = (dialect: Dialect) =>
  entity<ReviewChoiceRow>({
    name: 'ReviewChoice',
    table: 'review_choices',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      requestId: id(dialect, 'request', { primary: true }),
      cause: words(15),
      run: words(32),
      seed: fixedBytes(dialect, 32),
      sampleSize: integer(),
      population: integer(),
      itemCount: integer(),
      limits: json(),
      startedAt: instant(),
      chosenAt: instant({ nullable: true }),
      approvedAt: instant({ nullable: true }),
      approvedBy: id(dialect, 'account', { nullable: true }),
      approvedFindings: json(),
    },
    references: [
      {
        name: 'review_choices_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'review_choices_approved_by', columns: ['approvedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
