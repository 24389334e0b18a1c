import type { AttachmentId, RequestId } from '@rightful/policy';
import { type CaseContext, findCase } from './find-case.ts';
import { type AttachmentView, attachmentView, unsentBy } from './message-view.ts';

/** What the viewer uploaded to a request and has not sent yet, oldest first. */
export async function unsentAttachments(ctx: CaseContext, requestId: RequestId): Promise<AttachmentView[]> {
  const found = await findCase(ctx, requestId);
  if (!found) return [];
  const rows = await ctx.data
    .ofCase(found.scope)
    .attachments.find({ requestId, ...unsentBy(ctx) }, { order: { id: 'ASC' } });
  return Promise.all(rows.map((row) => attachmentView(ctx, found.scope, row)));
}

/** Takes back a file that was not sent yet; what was sent stays. False when there is none such. */
export async function removeAttachment(
  ctx: CaseContext,
  requestId: RequestId,
  id: AttachmentId,
): Promise<boolean> {
  const found = await findCase(ctx, requestId);
  if (!found) return false;
  const { attachments } = ctx.data.ofCase(found.scope);
  const own = { id, requestId, ...unsentBy(ctx) };
  const row = await attachments.one(own);
  if (!row) return false;
  const removed = await ctx.data.transact(ctx.now(), async (tx) => {
    const count = await tx.ofCase(found.scope).attachments.delete(own);
    if (count === 1) {
      const facts = { requestId, attachmentId: id };
      tx.record({ action: 'remove-attachment', viewer: ctx.viewer, about: found.scope, facts });
    }
    return count === 1;
  });
  if (removed) await ctx.blobs.delete(row.blobId);
  return removed;
}
