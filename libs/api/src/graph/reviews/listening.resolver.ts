import { listeningBudget } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { ListeningBudget } from './listening-budget.type.ts';

@Resolver(() => OfficerDesk)
export class ListeningResolver {
  @FieldResolver(() => ListeningBudget, { description: 'How much the viewer may still listen to.' })
  listeningBudget(@Ctx() context: RequestContext): Promise<ListeningBudget> {
    return listeningBudget(context.officer);
  }
}
