import { readMessages, removeAttachment, writeMessage } from '@rightful/domain';
import { customer, officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AttachmentRemoved } from './attachment-removed.type.ts';
import { MessagesRead } from './messages-read.type.ts';
import { WriteMessageInput } from './write-message.input.ts';
import { WriteMessageResult } from './write-message-result.union.ts';

/** The same deeds for both sides of a request. */
@Resolver()
export class MessagesResolver {
  @Mutation(() => WriteMessageResult, {
    description: 'Writes to the other side of a request. Mail tells them that something waits, never what.',
  })
  @Access(customer, officer)
  writeMessage(
    @Argument('input', () => WriteMessageInput, { description: 'The message.', access: [customer, officer] })
    { requestId, body, attachmentIds }: WriteMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const files = readIds('attachment', attachmentIds);
    return writeMessage(context.eitherSide, readId('request', requestId), body, files);
  }

  @Mutation(() => MessagesRead, {
    description: 'Marks what the other side wrote about a request as read.',
  })
  @Access(customer, officer)
  async readMessages(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [customer, officer] })
    requestId: string,
    @Ctx() context: RequestContext,
  ): Promise<MessagesRead> {
    return { count: await readMessages(context.eitherSide, readId('request', requestId)) };
  }

  @Mutation(() => AttachmentRemoved, {
    description: 'Takes back a file that was uploaded and not sent yet.',
  })
  @Access(customer, officer)
  async removeAttachment(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [customer, officer] })
    requestId: string,
    @Argument('attachmentId', () => ID, { description: 'Which file.', access: [customer, officer] })
    attachmentId: string,
    @Ctx() context: RequestContext,
  ): Promise<AttachmentRemoved> {
    const id = readId('attachment', attachmentId);
    return { removed: await removeAttachment(context.eitherSide, readId('request', requestId), id) };
  }
}
