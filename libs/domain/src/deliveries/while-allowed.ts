import type { Context } from '../portal/context.ts';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import { RECHECK_MS } from './delivery-rules.ts';
import { TransferCutError } from './send-delivery.ts';

/**
 * What somebody hears, for as long as they may: every 400 ms it is opened again as if it were asked for now, and the
 * session must still run. So a freeze, the end of a review and a sign-out end it within a second. `askedAtMs`: when it
 * was first asked for, by `performance.now()`. Throws TransferCutError.
 */
export async function* whileAllowed(
  ctx: Context,
  pieces: AsyncIterable<Buffer>,
  openAgain: () => Promise<OpenedBytes | null>,
  askedAtMs = performance.now(),
): AsyncGenerator<Buffer, void, void> {
  let askedAt = askedAtMs;
  for await (const piece of pieces) {
    if (performance.now() - askedAt >= RECHECK_MS) {
      if (!(await isStillAllowed(ctx, openAgain))) throw new TransferCutError('What was heard was revoked.');
      askedAt = performance.now();
    }
    yield piece;
  }
}

/** Whether what somebody hears may go on: asked for now it would open, and the session still runs. */
export async function isStillAllowed(
  ctx: Context,
  openAgain: () => Promise<OpenedBytes | null>,
): Promise<boolean> {
  const { viewer } = ctx;
  const session = 'sessionId' in viewer ? await ctx.data.common.sessions.one({ id: viewer.sessionId }) : null;
  if (session?.endedAt !== null) return false;
  const again = await openAgain();
  await again?.close();
  return again !== null;
}
