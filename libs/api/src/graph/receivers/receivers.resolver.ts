import { askAllReceivers, confirmReceivedDeleted, findIncident } from '@rightful/domain';
import { customer, officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AskReceiversResult } from './ask-receivers-result.union.ts';
import { ConfirmReceivedDeletedInput } from './confirm-received-deleted.input.ts';
import { ConfirmReceivedDeletedResult } from './confirm-received-deleted-result.union.ts';

/** What officers and receivers do about what went to somebody whose it is not. */
@Resolver()
export class ReceiversResolver {
  @Mutation(() => AskReceiversResult, {
    description:
      'Asks receivers of an incident to delete what they got and to confirm that. Who was asked is not asked again.',
  })
  @Access(officer)
  async askReceivers(
    @Argument('incidentId', () => ID, { description: 'Of which incident.', access: [officer] })
    incidentId: string,
    @Argument('deliveryIds', () => [ID], {
      nullable: true,
      description:
        'Only who received one of these; absent: everybody who received of it and is not among those whose recordings it is about.',
      access: [officer],
    })
    deliveryIds: readonly string[] | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('incident', incidentId);
    const result = await askAllReceivers(
      context.officer,
      id,
      deliveryIds ? readIds('delivery', deliveryIds) : undefined,
    );
    if (result.kind !== 'ReceiversAsked') return result;
    return { ...result, incident: await findIncident(context.officer, id) };
  }

  @Mutation(() => ConfirmReceivedDeletedResult, {
    description: 'A receiver confirms to have deleted what was not theirs.',
  })
  @Access(customer)
  confirmReceivedDeleted(
    @Argument('input', () => ConfirmReceivedDeletedInput, {
      description: 'What they confirm.',
      access: [customer],
    })
    { askId, ...said }: ConfirmReceivedDeletedInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return confirmReceivedDeleted(context.customer, readId('receiverAsk', askId), said);
  }
}
