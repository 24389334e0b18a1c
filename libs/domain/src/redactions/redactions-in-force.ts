import type { MissingPart } from '@rightful/archive';
import type { Data, FullScope, RecordingRow, RedactionRow } from '@rightful/data';
import { oneOf } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';

const BATCH = 500;

/** What was released for a request, by recording; read by whoever asks through an account of their own. */
export async function redactionsInForce(
  data: Data,
  scope: FullScope,
  requestId: RequestId,
): Promise<ReadonlyMap<RecordingId, RedactionRow>> {
  const rows = await data.owned(scope).redactions.find({ requestId, state: 'released' });
  return new Map(rows.map((row) => [row.recordingId, row]));
}

/** The recordings that these are about, in the order of their time. */
export async function redactedRecordings(
  data: Data,
  scope: FullScope,
  redactions: ReadonlyMap<RecordingId, RedactionRow>,
): Promise<RecordingRow[]> {
  const ids = [...redactions.keys()];
  const rows: RecordingRow[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    rows.push(...(await data.owned(scope).recordings.find({ id: oneOf(ids.slice(at, at + BATCH)) })));
  return rows.sort(
    (one, other) => one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}

/** What the archive says of it to the person. */
export const missingPart = (
  { recordingId, action, ground, regions, isTranscriptWithheld }: RedactionRow,
  localTime: string,
  deviceLabel: string,
): MissingPart => ({ recordingId, localTime, deviceLabel, action, ground, regions, isTranscriptWithheld });
