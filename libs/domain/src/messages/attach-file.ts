import { createHash } from 'node:crypto';
import type { AttachmentRow, SubjectScope, Transaction } from '@rightful/data';
import { idToBytes, newId, type RequestId } from '@rightful/policy';
import { newBlobId, Sealer } from '@rightful/vault';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type CaseContext, findCase } from './find-case.ts';
import { type AttachmentView, attachmentView, nameObject, unsentBy } from './message-view.ts';
import { plainName } from './plain-name.ts';
import { Sniffer } from './sniffer.ts';
import { MOST_FILES_IN_A_MESSAGE } from './write-message.ts';

export const MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024;
const MOST_FILES_IN_A_REQUEST = 100;

export type AttachFileResult =
  | AttachmentView
  | 'not-found'
  | 'too-large'
  | 'type-refused'
  | 'too-many'
  | 'too-often'
  /** The person's key was changed while it came in. */
  | 'again';

/**
 * Takes a file that is to go with the next message of a request. It is sealed under the subject's key while it comes in, and
 * kept only if its content is of a type that we take. Nobody but who uploaded it sees it before it is sent.
 */
export async function attachFile(
  ctx: CaseContext,
  requestId: RequestId,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<AttachFileResult> {
  const attempt = await takeAttempt(ctx, [byAccount('attach-file', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return 'too-often';
  const found = await findCase(ctx, requestId);
  if (!found) return 'not-found';
  const { scope } = found;
  const { attachments } = ctx.data.ofCase(scope);
  if (await isFull(ctx, attachments, requestId)) return 'too-many';
  const row = await seal(ctx, scope, requestId, file);
  if (typeof row === 'string') return row;
  const kept = await ctx.data.transact(row.addedAt, async (tx) => {
    // Two at once are counted one after the other.
    if ((await tx.keyring.sealingVersion(scope)) !== row.keyVersion) return 'again';
    if (await isFull(ctx, tx.ofCase(scope).attachments, requestId)) return 'too-many';
    await tx.ofCase(scope).attachments.insert(row);
    tx.record({
      action: 'attach-file',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId, attachmentId: row.id, byteLength: row.byteLength, mediaType: row.mediaType },
    });
    return 'kept';
  });
  if (kept === 'kept') return attachmentView(ctx, scope, row);
  await ctx.blobs.delete(row.blobId);
  return kept;
}

async function isFull(
  ctx: CaseContext,
  attachments: ReturnType<Transaction['ofCase']>['attachments'],
  requestId: RequestId,
): Promise<boolean> {
  const waiting = await attachments.count({ requestId, ...unsentBy(ctx) });
  if (waiting >= MOST_FILES_IN_A_MESSAGE) return true;
  return (await attachments.count({ requestId })) >= MOST_FILES_IN_A_REQUEST;
}

async function seal(
  ctx: CaseContext,
  scope: SubjectScope,
  requestId: RequestId,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<AttachmentRow | 'not-found' | 'too-large' | 'type-refused'> {
  const subject = await ctx.data.common.subjects.one({ id: scope.subjectId });
  if (!subject) return 'not-found';
  const now = ctx.now();
  const id = newId('attachment', now);
  const caseKey = await ctx.data.keyring.caseKey(scope, subject.keyVersion);
  const key = caseKey.contentKey('attachment', idToBytes(id));
  const sealer = new Sealer(key);
  const sniffer = new Sniffer();
  const digest = createHash('sha256');
  const blobId = newBlobId();
  const temp = await ctx.blobs.createTemp();
  try {
    for await (const piece of file.bytes) {
      sniffer.push(piece);
      digest.update(piece);
      for (const sealed of sealer.push(piece)) await temp.write(sealed);
      if (sealer.plainLength > MOST_ATTACHMENT_BYTES) {
        await temp.abort();
        return 'too-large';
      }
    }
    const mediaType = await sniffer.end();
    if (!mediaType) {
      await temp.abort();
      return 'type-refused';
    }
    for (const sealed of sealer.final()) await temp.write(sealed);
    await temp.commit(blobId);
    return {
      subjectId: scope.subjectId,
      id,
      requestId,
      messageId: null,
      officerId: ctx.viewer.kind === 'officer' ? ctx.viewer.accountId : null,
      blobId,
      keyVersion: subject.keyVersion,
      nameSealed: caseKey.sealSmall('attachment', nameObject(id), Buffer.from(plainName(file.name))),
      mediaType,
      byteLength: sealer.plainLength,
      sha256: digest.digest(),
      addedAt: now,
    };
  } catch (error) {
    await temp.abort();
    throw error;
  } finally {
    key.destroy();
  }
}
