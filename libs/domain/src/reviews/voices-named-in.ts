import type { Data, FullScope, RecordingRow, RequestRow } from '@rightful/data';
import { oneOf } from '@rightful/data';
import { isCovered } from '../requests/is-covered.ts';

const BATCH = 500;

/** The recordings of a request on which somebody else says that their own voice is. */
export async function voicesNamedIn(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  request: RequestRow,
): Promise<RecordingRow[]> {
  const marks = await data.owned(scope).voiceMarks.find({});
  const ids = [...new Set(marks.map(({ recordingId }) => recordingId))];
  const rows: RecordingRow[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    rows.push(...(await data.owned(scope).recordings.find({ id: oneOf(ids.slice(at, at + BATCH)) })));
  return rows.filter((row) => isCovered(row, request));
}
