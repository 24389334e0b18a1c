import type { MissingPart } from '@rightful/archive';
import type { Data, FullScope, RecordingRow, RedactionRow, RequestRow } from '@rightful/data';
import { isNotNull, oneOf } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';
import { isCovered } from '../requests/is-covered.ts';

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
  return rows.sort(inOrder);
}

/** What the archive says of it to the person. */
export const missingPart = (
  { recordingId, action, ground, regions, isTranscriptWithheld, transcriptSealed }: RedactionRow,
  localTime: string,
  deviceLabel: string,
): MissingPart => ({
  ...{ recordingId, localTime, deviceLabel, action, ground, regions, isTranscriptWithheld },
  isTranscriptCut: transcriptSealed !== null,
});

/** Recordings of a request about which it is not settled whose they are: they stay here, and the answer says so. */
export async function frozenOf(data: Data, scope: FullScope, request: RequestRow): Promise<RecordingRow[]> {
  const rows = await data.owned(scope).recordings.find({ frozenAt: isNotNull() });
  return rows.filter((row) => isCovered(row, request));
}

export const frozenPart = ({ id }: RecordingRow, localTime: string, deviceLabel: string): MissingPart => ({
  recordingId: id,
  localTime,
  deviceLabel,
  action: 'withhold',
  ground: 'frozen',
  regions: [],
  isTranscriptWithheld: false,
  isTranscriptCut: false,
});

/** By their time, as the archive lists them. */
export const inOrder = (one: RecordingRow, other: RecordingRow): number =>
  one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1);
