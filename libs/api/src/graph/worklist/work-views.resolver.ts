import { deleteWorkView, endCalendarFeed, pickWork, renewCalendarFeed, saveWorkView } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { PickWorkResult } from './pick-work-result.union.ts';
import { RenewCalendarFeedResult } from './renew-calendar-feed-result.union.ts';
import { SaveWorkViewResult } from './save-work-view-result.union.ts';
import { SeenWorkInput } from './seen-work.input.ts';
import { WorkChoiceInput } from './work-choice.input.ts';

/** What an officer keeps for themselves. */
@Resolver()
export class WorkViewsResolver {
  @Mutation(() => SaveWorkViewResult, { description: 'Keeps a view for the viewer alone.' })
  @Access(officer)
  saveWorkView(
    @Argument('name', () => String, {
      description: 'What to call it; 1 to 80 characters.',
      access: [officer],
    })
    name: string,
    @Argument('choice', () => WorkChoiceInput, {
      nullable: true,
      description: 'What it shows; absent: what is put into it by hand.',
      access: [officer],
    })
    choice: WorkChoiceInput | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return saveWorkView(context.officer, name, choice);
  }

  @Mutation(() => Boolean, { description: 'Ends a view of the viewer’s; false when there is none.' })
  @Access(officer)
  deleteWorkView(
    @Argument('viewId', () => ID, { description: 'Which.', access: [officer] }) viewId: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return deleteWorkView(context.officer, readId('workView', viewId));
  }

  @Mutation(() => PickWorkResult, {
    description: 'Puts work into a view that is filled by hand, or takes it out.',
  })
  @Access(officer)
  pickWork(
    @Argument('viewId', () => ID, { description: 'Which view.', access: [officer] }) viewId: string,
    @Argument('items', () => [SeenWorkInput], { description: 'Which work, 1 to 100.', access: [officer] })
    items: SeenWorkInput[],
    @Argument('takeOut', () => Boolean, {
      description: 'True to take it out.',
      defaultValue: false,
      access: [officer],
    })
    takeOut: boolean,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return pickWork(context.officer, viewId, items, takeOut ? 'take-out' : 'put-in');
  }

  @Mutation(() => RenewCalendarFeedResult, {
    description:
      'Gives the viewer’s calendar a new address; the one before ends. Needs a fresh proof of identity.',
  })
  @Access(officer)
  renewCalendarFeed(@Ctx() context: RequestContext): Promise<unknown> {
    return renewCalendarFeed(context.officer);
  }

  @Mutation(() => Boolean, { description: 'Ends the viewer’s calendar feed; false when there was none.' })
  @Access(officer)
  endCalendarFeed(@Ctx() context: RequestContext): Promise<boolean> {
    return endCalendarFeed(context.officer);
  }
}
