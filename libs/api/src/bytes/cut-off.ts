import type { ServerResponse } from 'node:http';

/**
 * Ends an answer at once: what lies in the buffers of this machine is dropped, too, so that a reader who stalls gets no more of it
 * later. (A connection that is merely closed still sends what it holds.)
 */
export function cutOff(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
  response.destroy();
}
