import { receiverAsksOf } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { IncidentRow } from '../rows.ts';
import { ReceiverAsk } from './receiver-ask.type.ts';

@Resolver(() => Incident)
export class ReceiverAsksResolver {
  @FieldResolver(() => [ReceiverAsk], {
    description: 'Who was asked to delete what they received, and what they said, the earliest first.',
  })
  receiverAsks(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<unknown> {
    return receiverAsksOf(context.officer, incident);
  }
}
