import { isNull, oneOf, type RequestRow, type SubjectScope, type Transaction } from '@rightful/data';
import type { AttachmentId, RequestId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import { resumeOnMessage } from '../requests/clock/resume-on-message.ts';
import { type CaseContext, findCase } from './find-case.ts';
import { keepMessage } from './keep-message.ts';
import { type CaseMessage, messageView } from './message-view.ts';
import { tellOfMessage } from './tell-of-message.ts';

export type WriteMessageResult =
  | { readonly kind: 'MessageSent'; readonly message: CaseMessage }
  | Refusal<'MessageRefused'>
  | TooManyAttempts;

export const LONGEST_MESSAGE = 8000;
export const MOST_FILES_IN_A_MESSAGE = 5;
const MOST_MESSAGES = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const refused = (code: string, message: string, path: string[] | null): Refusal<'MessageRefused'> => ({
  kind: 'MessageRefused',
  code,
  message,
  path,
});

/**
 * Writes to the other side of a request, with files that were uploaded to it before (`attachFile`). Mail tells them that
 * something waits. Who writes follows from the viewer; to whom follows from the request.
 */
export async function writeMessage(
  ctx: CaseContext,
  requestId: RequestId,
  text: string,
  attachmentIds: readonly AttachmentId[] = [],
): Promise<WriteMessageResult> {
  const attempt = await takeAttempt(ctx, [byAccount('write-message', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const body = text.replaceAll('\r\n', '\n').replace(CONTROL, '').trim();
  if (body === '') return refused('EMPTY', 'Write something first.', ['body']);
  if (body.length > LONGEST_MESSAGE)
    return refused('TOO_LONG', `Write at most ${LONGEST_MESSAGE} characters.`, ['body']);
  const files = [...new Set(attachmentIds)];
  if (files.length > MOST_FILES_IN_A_MESSAGE)
    return refused('TOO_MANY_FILES', `Attach at most ${MOST_FILES_IN_A_MESSAGE} files.`, ['attachmentIds']);
  const found = await findCase(ctx, requestId);
  if (!found) return refused('NO_SUCH_REQUEST', 'There is no such request.', ['requestId']);
  const { scope, request } = found;
  if ((await ctx.data.ofCase(scope).messages.count({ requestId })) >= MOST_MESSAGES)
    return refused('THREAD_FULL', 'This request holds no further messages. Write to us by mail.', null);
  const sent = await ctx.data.transact(ctx.now(), (tx) => send(ctx, tx, scope, request, body, files));
  if (!sent) return refused('FILE_GONE', 'A file is not there any more. Attach it again.', ['attachmentIds']);
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'MessageSent', message: await messageView(ctx, scope, sent) };
}

async function send(
  ctx: CaseContext,
  tx: Transaction,
  scope: SubjectScope,
  request: RequestRow,
  body: string,
  files: readonly AttachmentId[],
) {
  const { viewer } = ctx;
  const { attachments } = tx.ofCase(scope);
  const officerId = viewer.kind === 'officer' ? viewer.accountId : isNull();
  const unsent = { id: oneOf(files), requestId: request.id, messageId: isNull(), officerId };
  if ((await attachments.count(unsent)) !== files.length) return null;
  if (viewer.kind === 'customer') await resumeOnMessage(ctx, tx, scope, request);
  await tellOfMessage(tx, scope, request, viewer.kind);
  const message = await keepMessage(tx, scope, request.id, viewer, { subject: null, body });
  if (files.length > 0) await attachments.update(unsent, { messageId: message.id });
  tx.record({
    action: 'write-message',
    viewer,
    about: scope,
    facts: { requestId: request.id, messageId: message.id, fileCount: files.length },
  });
  return message;
}
