import { packCues } from '../cues/sealed-cues.ts';
import type { IngestRow } from './ingest-row.ts';
import type { Objection } from './quarantine-reason.ts';

const DAY_MS = 24 * 3_600_000;
/** Sealed, it has to fit its column. */
const MOST_TRANSCRIPT_BYTES = 60_000;

/** What no recording can be, whatever its file holds; undefined when there is nothing of that kind. */
export function objectionToRow(row: IngestRow, now: Date): Objection | undefined {
  const detail = PROBLEMS.find(([isProblem]) => isProblem(row, now))?.[1];
  return detail === undefined ? undefined : { reason: 'BAD_ROW', detail };
}

const PROBLEMS: readonly [(row: IngestRow, now: Date) => boolean, string][] = [
  [
    ({ recordedAt }) => !(recordedAt.getTime() >= 0),
    'The time of the recording lies before 1970. Correct it, then feed it in again.',
  ],
  [
    ({ recordedAt }, now) => recordedAt.getTime() > now.getTime() + DAY_MS,
    'The time of the recording lies in the future. Correct it, then feed it in again.',
  ],
  [
    ({ transcript }) => Buffer.byteLength(transcript ?? '') > MOST_TRANSCRIPT_BYTES,
    `The transcript is longer than ${MOST_TRANSCRIPT_BYTES} bytes. Shorten it, then feed it in again.`,
  ],
  [
    ({ cues }) => cues != null && packCues(cues).length > MOST_TRANSCRIPT_BYTES,
    `The transcript with its times is longer than ${MOST_TRANSCRIPT_BYTES} bytes. Shorten it, then feed it in again.`,
  ],
  [
    ({ language }) => (language ?? '').length > 35,
    'The language tag is longer than 35 characters. Correct it, then feed it in again.',
  ],
  [({ room }) => (room ?? '').length > 200, 'The room is longer than 200 characters. Shorten it.'],
];
