import {
  decisionWordsOf,
  findOfficerRequest,
  isNoSecond,
  officerNameOf,
  ownershipEndOf,
  verdictWordsOf,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import type { DecisionRow } from '../rows.ts';
import { Decision } from './decision.type.ts';

/** What a decision shows beside its row. */
@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver()
  async reason(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string> {
    return (await decisionWordsOf(context.officer, row)).reason;
  }

  @FieldResolver()
  decidedReason(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string | null> {
    return verdictWordsOf(context.officer, row);
  }

  @FieldResolver()
  proposedByName(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string | null> {
    return officerNameOf(context.officer, row.proposedBy);
  }

  @FieldResolver()
  decidedByName(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string | null> {
    return officerNameOf(context.officer, row.decidedBy);
  }

  @FieldResolver()
  ownershipEnd(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<unknown> {
    return ownershipEndOf(context.officer, row);
  }

  @FieldResolver(() => OfficerRequest, {
    nullable: true,
    description: 'The request that it is about; null where it is about none.',
  })
  async request(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<unknown> {
    return row.requestId && findOfficerRequest(context.officer, row.requestId);
  }

  @FieldResolver()
  async viewerCanDecide(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<boolean> {
    return row.openMark === 1 && !(await isNoSecond(context.officer, row));
  }

  @FieldResolver()
  viewerCanTakeBack(@Root() row: DecisionRow, @Ctx() context: RequestContext): boolean {
    return row.openMark === 1 && row.proposedBy === context.officer.viewer.accountId;
  }
}
