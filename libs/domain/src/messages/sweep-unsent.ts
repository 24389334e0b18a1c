import { isNull, taskScope } from '@rightful/data';
import type { SystemContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';

const KEPT_FOR_MS = 24 * 60 * 60_000;
const BATCH = 200;

/** Removes files that were uploaded a day ago and sent with no message since. */
export async function sweepUnsent(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const before = new Date(now.getTime() - KEPT_FOR_MS);
  const read = (take: number) => ctx.data.across.unsentAttachments(before, take);
  await eachInTurn(ctx, { run: 'unsent-attachments', most: BATCH, read }, async (file) => {
    const { attachments } = ctx.data.owned(taskScope(ctx.viewer, file.subjectId));
    const removed = await ctx.data.transact(now, () =>
      attachments.delete({ id: file.id, messageId: isNull() }),
    );
    if (removed === 1) await ctx.blobs.delete(file.blobId);
  });
}
