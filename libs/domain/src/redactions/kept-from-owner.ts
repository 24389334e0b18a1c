import type { Data, FullScope, RecordingRow, RedactionRow } from '@rightful/data';
import { oneOf } from '@rightful/data';
import type { RecordingId } from '@rightful/policy';

/**
 * What two officers keep of some recordings from their owner, in whatever answer: what is silent in a copy is heard nowhere else
 * either. By recording; of several answers the latest counts.
 */
export async function keptFromOwner(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  recordings: readonly Pick<RecordingRow, 'id' | 'keptBackAt'>[],
): Promise<ReadonlyMap<RecordingId, RedactionRow>> {
  const ids = recordings.filter(({ keptBackAt }) => keptBackAt).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await data
    .owned(scope)
    .redactions.find(
      { recordingId: oneOf(ids), state: 'released' },
      { order: { releasedAt: 'ASC', id: 'ASC' } },
    );
  return new Map(rows.map((row) => [row.recordingId, row]));
}
