import type { RecordingRow, RequestRow } from '@rightful/data';
import { filterOf } from './request-scope.ts';

/** Whether the request's scope covers a recording; the count of all that it covers is asked of the database. */
export function isCovered(row: RecordingRow, request: RequestRow): boolean {
  const { deviceIds = [], from, to, ingestedBefore } = filterOf(request);
  return (
    (deviceIds.length === 0 || deviceIds.includes(row.deviceId)) &&
    (!from || row.recordedAt >= from) &&
    (!to || row.recordedAt < to) &&
    (!ingestedBefore || row.ingestedAt < ingestedBefore)
  );
}
