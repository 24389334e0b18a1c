import { type AttachmentRow, isNull, type MessageRow, type SubjectScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { CaseContext } from './find-case.ts';
import { openWords, type Words } from './sealed-words.ts';

export interface AttachmentView
  extends Pick<AttachmentRow, 'subjectId' | 'id' | 'mediaType' | 'byteLength' | 'addedAt'> {
  readonly name: string;
  /** Where its bytes are. */
  readonly path: string;
}

/** One message, open. */
export interface CaseMessage
  extends Words,
    Pick<MessageRow, 'subjectId' | 'id' | 'sender' | 'sentAt' | 'readAt' | 'letter' | 'letterLocale'> {
  readonly fromViewer: boolean;
  readonly attachments: readonly AttachmentView[];
}

export async function messageView(
  ctx: CaseContext,
  scope: SubjectScope,
  row: MessageRow,
): Promise<CaseMessage> {
  const files = await ctx.data
    .ofCase(scope)
    .attachments.find({ requestId: row.requestId, messageId: row.id }, { order: { id: 'ASC' } });
  const { subjectId, id, sender, sentAt, readAt, letter, letterLocale } = row;
  const isTheirs = ctx.viewer.kind === 'customer' ? sender === 'customer' : sender !== 'customer';
  return {
    ...(await openWords(ctx.data, scope, row)),
    ...{ subjectId, id, sender, sentAt, readAt, letter, letterLocale },
    fromViewer: isTheirs,
    attachments: await Promise.all(files.map((file) => attachmentView(ctx, scope, file))),
  };
}

export async function attachmentView(
  ctx: CaseContext,
  scope: SubjectScope,
  row: AttachmentRow,
): Promise<AttachmentView> {
  const { subjectId, id, mediaType, byteLength, addedAt } = row;
  const key = await ctx.data.keyring.caseKey(scope, row.keyVersion);
  const name = key.openSmall('attachment', nameObject(row.id), row.nameSealed).toString('utf8');
  return { subjectId, id, mediaType, byteLength, addedAt, name, path: `/bytes/attachments/${row.id}` };
}

/** A file's name is another object than its bytes, under another key. */
export const nameObject = (id: AttachmentRow['id']): Buffer =>
  Buffer.concat([idToBytes(id), Buffer.from('name')]);

/** What the viewer uploaded to a request and has not sent yet. */
export const unsentBy = ({ viewer }: CaseContext) => ({
  messageId: isNull(),
  officerId: viewer.kind === 'officer' ? viewer.accountId : isNull(),
});
