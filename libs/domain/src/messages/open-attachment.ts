import { caseScope, isNotNull, ownScope, type SubjectScope } from '@rightful/data';
import { type AttachmentId, idToBytes } from '@rightful/policy';
import { SealedStream } from '@rightful/vault';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import type { CaseContext } from './find-case.ts';
import { nameObject, unsentBy } from './message-view.ts';

export interface AttachmentDownload extends OpenedBytes {
  readonly fileName: string;
}

/**
 * A file that went with a message, for the customer whose request it is or for an officer; before it is sent, for who
 * uploaded it. Null when it is absent or another's: nobody can tell which. That it is taken is on record before its first byte.
 */
export async function openAttachment(
  ctx: CaseContext,
  id: AttachmentId,
  onRecord = true,
): Promise<AttachmentDownload | null> {
  const scope = await scopeOf(ctx, id);
  if (!scope) return null;
  const { attachments } = ctx.data.ofCase(scope);
  const row =
    (await attachments.one({ id, messageId: isNotNull() })) ??
    (await attachments.one({ id, ...unsentBy(ctx) }));
  if (!row) return null;
  if (onRecord) {
    await ctx.data.transact(ctx.now(), async (tx) =>
      tx.record({
        action: 'open-attachment',
        viewer: ctx.viewer,
        about: scope,
        facts: { requestId: row.requestId, attachmentId: id },
      }),
    );
  }
  const caseKey = await ctx.data.keyring.caseKey(scope, row.keyVersion);
  const name = caseKey.openSmall('attachment', nameObject(id), row.nameSealed).toString('utf8');
  const key = caseKey.contentKey('attachment', idToBytes(id));
  try {
    const blob = await ctx.blobs.open(row.blobId);
    try {
      const stream = await SealedStream.open(key, blob);
      const close = async () => {
        stream.destroy();
        await blob.close();
      };
      const { byteLength, mediaType, sha256 } = row;
      return {
        stream,
        close,
        offset: 0,
        byteLength,
        mediaType,
        etag: sha256.toString('hex'),
        fileName: fileNameOf(name, mediaType),
      };
    } catch (error) {
      await blob.close();
      throw error;
    }
  } finally {
    key.destroy();
  }
}

async function scopeOf(ctx: CaseContext, id: AttachmentId): Promise<SubjectScope | null> {
  if (ctx.viewer.kind === 'customer') return ownScope(ctx.viewer);
  const owner = await ctx.data.across.ownerOf('attachment', id);
  return owner && caseScope(ctx.viewer, owner);
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'text/plain': 'txt' };

/** In a header: plain letters only, and the ending that the content has, whatever the name said. */
function fileNameOf(name: string, mediaType: keyof typeof ENDINGS): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9 _().-]/g, '_');
  return `${stem.trim() || 'file'}.${ENDINGS[mediaType]}`;
}
