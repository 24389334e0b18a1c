import { assignWork, markWorkSeen, takeNextWork } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AssignWorkResult } from './assign-work-result.union.ts';
import { SeenWorkInput } from './seen-work.input.ts';
import { TakeNextWorkResult } from './take-next-work-result.union.ts';
import { WorkItem } from './work-item.type.ts';

/** What can be done to much work at once: who has it, and that it was seen. Nothing here decides about anybody. */
@Resolver()
export class WorkDeedsResolver {
  @Mutation(() => AssignWorkResult, {
    description:
      'Gives work to an officer, or back to all: all of it or, when a piece changed meanwhile, none.',
  })
  @Access(officer)
  assignWork(
    @Argument('items', () => [SeenWorkInput], { description: 'Which, 1 to 100.', access: [officer] })
    items: SeenWorkInput[],
    @Argument('assigneeId', () => ID, {
      nullable: true,
      description: 'To whom; absent: to nobody.',
      access: [officer],
    })
    assigneeId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return assignWork(context.officer, items, assigneeId ? readId('account', assigneeId) : null);
  }

  @Mutation(() => TakeNextWorkResult, {
    description: 'The most urgent work that nobody has becomes the viewer’s.',
  })
  @Access(officer)
  takeNextWork(@Ctx() context: RequestContext): Promise<unknown> {
    return takeNextWork(context.officer);
  }

  @Mutation(() => [WorkItem], { description: 'Remembers, for the viewer alone, that they have seen this.' })
  @Access(officer)
  markWorkSeen(
    @Argument('items', () => [SeenWorkInput], { description: 'Which, 1 to 100.', access: [officer] })
    items: SeenWorkInput[],
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return markWorkSeen(context.officer, items);
  }
}
