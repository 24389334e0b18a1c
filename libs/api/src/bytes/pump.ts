import type { ServerResponse } from 'node:http';
import { letGo } from './let-go.ts';

/** So much may wait for the reader before no more is asked for: few enough waits, and little that a stalled one holds. */
const WAITING_BYTE_LENGTH = 256 * 1024;

/**
 * Writes piece after piece at the reader's pace: the next one is asked for only when there is room, so a reader who
 * stalls holds one slice and what waits. Stops when the reader is gone; true when everything was handed over.
 */
export async function pump(response: ServerResponse, pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const piece of pieces) {
    if (response.destroyed) return false;
    if (!send(response, piece) && response.writableLength >= WAITING_BYTE_LENGTH) await roomOrGone(response);
  }
  return !response.destroyed;
}

/** Writes a piece that is nobody else's, and gives its memory back once it is on its way. False: the reader is behind. */
export const send = (response: ServerResponse, piece: Uint8Array): boolean =>
  response.write(piece, (error) => {
    // What broke off may still be looked at.
    if (!error) letGo(piece);
  });

function roomOrGone(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
    if (response.destroyed) done();
  });
}
