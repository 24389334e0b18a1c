import type { Data, FullScope, RecordingRow, RequestRow } from '@rightful/data';
import { coveredOf } from './covered-of.ts';

/** The recordings of a request on which somebody else says that their own voice is. */
export async function voicesNamedIn(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  request: RequestRow,
): Promise<RecordingRow[]> {
  const marks = await data.owned(scope).voiceMarks.find({});
  return coveredOf(
    data,
    scope,
    request,
    marks.map(({ recordingId }) => recordingId),
  );
}
