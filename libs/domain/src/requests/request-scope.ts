import type { RecordingFilter, RequestRow } from '@rightful/data';

/** Which recordings a request means. It follows from the request alone; there is nothing to attach. */
export const filterOf = (request: RequestRow): RecordingFilter => ({
  deviceIds: request.scopeDeviceIds,
  from: request.scopeFrom,
  to: request.scopeTo,
  ingestedBefore: request.scopeIngestedBefore,
});
