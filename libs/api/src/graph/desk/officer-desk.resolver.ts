import { auditState, findOfficerRequest, tryAgain } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AuditState } from './audit-state.type.ts';
import { OfficerDesk } from './officer-desk.type.ts';
import { OfficerRequest } from './officer-request.type.ts';
import { TryAgainResult } from './try-again-result.union.ts';

@Resolver(() => OfficerDesk)
export class OfficerDeskResolver {
  @Query(() => OfficerDesk, { nullable: true, description: "The privacy officers' desk." })
  @Access(officer)
  desk(): OfficerDesk {
    return {};
  }

  @FieldResolver(() => OfficerRequest, {
    nullable: true,
    description: 'One request; null when there is none of that id.',
  })
  request(
    @Argument('id', () => ID, { description: 'Which request.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return findOfficerRequest(context.officer, readId('request', id));
  }

  @FieldResolver(() => AuditState, { description: 'How the audit log stands.' })
  audit(@Ctx() context: RequestContext): Promise<AuditState> {
    return auditState(context.officer);
  }

  @Mutation(() => TryAgainResult, {
    description: 'Packs and checks a delayed request anew, from the beginning.',
  })
  @Access(officer)
  tryAgain(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [officer] }) requestId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return tryAgain(context.officer, readId('request', requestId));
  }
}
