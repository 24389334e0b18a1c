import type { Data, FullScope, RecordingRow, RequestRow } from '@rightful/data';
import { oneOf } from '@rightful/data';
import { coveredOf } from './covered-of.ts';

/**
 * The recordings of a request of which something was muted or withheld in the answer to another one, or was to be: whoever asks
 * once more, or takes a request back and asks anew, gets no other draw of what is heard.
 */
export async function keptBackBefore(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  request: RequestRow,
): Promise<RecordingRow[]> {
  const made = await data.owned(scope).redactions.find({ state: oneOf(['proposed', 'released']) });
  const others = made.filter(({ requestId }) => requestId !== request.id);
  return coveredOf(
    data,
    scope,
    request,
    others.map(({ recordingId }) => recordingId),
  );
}
