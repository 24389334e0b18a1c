import { erasureOf, legalHoldsOf, placeLegalHold, propose } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { ProposeResult } from '../decisions/propose-result.union.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import { RequestStep } from '../rights/request-step.input.ts';
import type { RequestRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Erasure } from './erasure.type.ts';
import { LegalHold } from './legal-hold.type.ts';
import { PlaceLegalHoldInput } from './place-legal-hold.input.ts';
import { PlaceLegalHoldResult } from './place-legal-hold-result.union.ts';

/** Erasures and what is kept against them, as officers meet them. */
@Resolver(() => OfficerRequest)
export class HoldsResolver {
  @FieldResolver(() => Erasure, {
    nullable: true,
    description: 'The erasure that it asks for; null for any other request.',
  })
  erasure(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return erasureOf(context.officer, request);
  }

  @FieldResolver(() => [LegalHold], { description: 'What is kept of this person against an erasure.' })
  legalHolds(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return legalHoldsOf(context.officer, request);
  }

  @Mutation(() => PlaceLegalHoldResult, {
    description: 'Keeps recordings from being erased. Needs a fresh proof; ends only by four eyes.',
  })
  @Access(officer)
  placeLegalHold(
    @Argument('input', () => PlaceLegalHoldInput, { description: 'What, and why.', access: [officer] })
    { requestId, recordingId, ground, note }: PlaceLegalHoldInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return placeLegalHold(context.officer, {
      requestId: readId('request', requestId),
      recordingId: recordingId ? readId('recording', recordingId) : null,
      ground,
      note,
    });
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes that all legal holds of the person who asks for an erasure end. Another officer confirms; what they kept is erased with the rest.',
  })
  @Access(officer)
  proposeEraseOnHold(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    { requestId, version }: RequestStep,
    @Argument('reason', () => String, { description: 'Why, for the other officer.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const seen = { requestId: readId('request', requestId), version };
    return propose(context.officer, 'erase-on-hold', seen, reason);
  }
}
