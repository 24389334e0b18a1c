import { sharedPool } from './shared-pool.ts';

/** Ends the decoding threads; the next `inspectAudio` starts them anew. Idle threads never hold a process open. */
export async function closeDecoders(): Promise<void> {
  await sharedPool.close();
}
