import { readMessages, removeAttachment, writeMessage } from '@rightful/domain';
import { customer, officer } from '@rightful/policy';
import { Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
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

  @Mutation(() => Int, {
    description: 'Marks what the other side wrote about a request as read; how many messages that were.',
  })
  @Access(customer, officer)
  readMessages(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [customer, officer] })
    requestId: string,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return readMessages(context.eitherSide, readId('request', requestId));
  }

  @Mutation(() => Boolean, {
    description: 'Takes back a file that was uploaded and not sent yet; false when there is none such.',
  })
  @Access(customer, officer)
  removeAttachment(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [customer, officer] })
    requestId: string,
    @Argument('attachmentId', () => ID, { description: 'Which file.', access: [customer, officer] })
    attachmentId: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const id = readId('attachment', attachmentId);
    return removeAttachment(context.eitherSide, readId('request', requestId), id);
  }
}
