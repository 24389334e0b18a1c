import { listMessages, unreadCount, unsentAttachments } from '@rightful/domain';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import type { RequestRow } from '../rows.ts';
import { Attachment } from './attachment.type.ts';
import { CaseMessageConnection } from './case-message-connection.type.ts';

@Resolver(() => OfficerRequest)
export class OfficerMessagesResolver {
  @FieldResolver(() => CaseMessageConnection, {
    description: 'What was written about this request, newest first.',
  })
  messages(
    @Root() { id }: RequestRow,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listMessages(context.officer, id, { first, after });
  }

  @FieldResolver(() => Int, { description: 'How many messages of the other side were not read yet.' })
  unreadMessageCount(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<number> {
    return unreadCount(context.officer, request);
  }

  @FieldResolver(() => [Attachment], {
    description: 'Files that this viewer uploaded for the next message and did not send yet.',
  })
  unsentAttachments(@Root() { id }: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return unsentAttachments(context.officer, id);
  }
}
