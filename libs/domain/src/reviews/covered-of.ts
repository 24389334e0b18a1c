import type { Data, FullScope, RecordingRow, RequestRow } from '@rightful/data';
import { oneOf } from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import { isCovered } from '../requests/is-covered.ts';

const BATCH = 500;

/** Those of some recordings that a request covers, each once. */
export async function coveredOf(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  request: RequestRow,
  some: readonly RecordingId[],
): Promise<RecordingRow[]> {
  const ids = [...new Set(some)];
  const rows: RecordingRow[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    rows.push(...(await data.owned(scope).recordings.find({ id: oneOf(ids.slice(at, at + BATCH)) })));
  return rows.filter((row) => isCovered(row, request));
}
