import { noticeTexts, ourBreachLetters, readBreachLetter, shownNotices } from '@rightful/domain';
import { anyone, customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { BreachLetter } from './breach-letter.type.ts';
import { PublicNotice } from './public-notice.type.ts';

/** What people are told of an incident that touches them. */
@Resolver(() => Customer)
export class OurLettersResolver {
  @FieldResolver(() => [BreachLetter], {
    description:
      'Letters about recordings of this person that went out to somebody else, or may have, newest first.',
  })
  breachLetters(@Ctx() context: RequestContext): Promise<unknown> {
    return ourBreachLetters(context.customer);
  }

  @Mutation(() => BreachLetter, {
    nullable: true,
    description: 'Opens a letter, and notes that it was read; null when there is none of that id.',
  })
  @Access(customer)
  readBreachLetter(
    @Argument('letterId', () => ID, { description: 'Which letter.', access: [customer] }) letterId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return readBreachLetter(context.customer, readId('breachLetter', letterId));
  }

  @Query(() => [PublicNotice], {
    description: 'What everybody may read now of something that happened, newest first.',
  })
  @Access(anyone('those whom no letter reaches read it without signing in'))
  async publicNotices(@Ctx() context: RequestContext): Promise<unknown> {
    const notices = await shownNotices(context.anybody);
    return notices.map((notice) => ({ ...notice, texts: noticeTexts(notice) }));
  }
}
