import {
  decide,
  findDecision,
  listDecisions,
  propose,
  proposeGrantInPart,
  proposeRefusal,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { RequestStep } from '../rights/request-step.input.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { DecideResult } from './decide-result.union.ts';
import { Decision } from './decision.type.ts';
import { DecisionConnection } from './decision-connection.type.ts';
import { DecisionState } from './decision-state.enum.ts';
import { DecisionVerdict } from './decision-verdict.enum.ts';
import { GrantInPartInput } from './grant-in-part.input.ts';
import { ProposeResult } from './propose-result.union.ts';
import { RefusalGroundCode } from './refusal-ground-code.enum.ts';

const seen = ({ requestId, version }: RequestStep) => ({ requestId: readId('request', requestId), version });
const shown = (result: { readonly kind: string }): unknown =>
  'open' in result
    ? { ...result, openItemIds: (result.open as { id: string }[]).map(({ id }) => id) }
    : result;

/** What no officer does alone: one proposes, another person confirms. */
@Resolver(() => OfficerDesk)
export class DecisionsResolver {
  @FieldResolver(() => DecisionConnection, {
    description: 'What waits for a second officer, the oldest first.',
  })
  decisions(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listDecisions(context.officer, { first, after });
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: 'One decision; null when there is none of that id.',
  })
  decision(
    @Argument('id', () => ID, { description: 'Which decision.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return findDecision(context.officer, readId('decision', id));
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes that a held answer goes out, once all that was chosen was heard and decided on. Another officer confirms.',
  })
  @Access(officer)
  async proposeRelease(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('reason', () => String, { description: 'Why, for the other officer.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shown(await propose(context.officer, 'release', seen(step), reason));
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes to refuse a request. Another officer confirms; then the customer gets the reasons.',
  })
  @Access(officer)
  async proposeRefusal(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('reason', () => String, {
      description: 'The reasons, as the customer reads them.',
      access: [officer],
    })
    reason: string,
    @Argument('ground', () => RefusalGroundCode, {
      description: 'On which ground of the law.',
      access: [officer],
    })
    ground: RefusalGroundCode,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shown(await proposeRefusal(context.officer, seen(step), ground, reason));
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes to grant a part of a request and to refuse the rest. Another officer confirms; then the part is done, and the customer gets both with the reasons.',
  })
  @Access(officer)
  async proposeGrantInPart(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('input', () => GrantInPartInput, { description: 'Which part, and why.', access: [officer] })
    input: GrantInPartInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const { keepUse, ...rest } = input;
    const kept = keepUse === 'any' ? null : (keepUse ?? null);
    return shown(await proposeGrantInPart(context.officer, seen(step), { ...rest, keepUse: kept }));
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes to close a request that is stopped, frozen or delayed, so that its customer may ask anew. Another officer confirms; nothing is released by it.',
  })
  @Access(officer)
  async proposeClosing(
    @Argument('step', () => RequestStep, { description: 'Which request.', access: [officer] })
    step: RequestStep,
    @Argument('reason', () => String, {
      description: 'Why, as the customer reads it; at most 500 characters.',
      access: [officer],
    })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shown(await propose(context.officer, 'closing', seen(step), reason));
  }

  @Mutation(() => DecideResult, {
    description:
      'Confirms or rejects what another officer proposed. Needs another person and a fresh proof of identity; a confirmation is carried out at once.',
  })
  @Access(officer)
  async decide(
    @Argument('decisionId', () => ID, { description: 'Which decision.', access: [officer] })
    decisionId: string,
    @Argument('version', () => Int, {
      nullable: true,
      description: 'The version of the request that the officer saw; left out where it is about none.',
      access: [officer],
    })
    version: number | null | undefined,
    @Argument('state', () => DecisionState, {
      nullable: true,
      description:
        'The state in which the officer saw what is about no request; left out where it was proposed only.',
      access: [officer],
    })
    state: DecisionState | null | undefined,
    @Argument('verdict', () => DecisionVerdict, { description: 'Yes or no.', access: [officer] })
    verdict: DecisionVerdict,
    @Argument('reason', () => String, { description: 'What was looked at, and why so.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const which = {
      decisionId: readId('decision', decisionId),
      version: version ?? null,
      state: state ?? undefined,
    };
    return shown(await decide(context.officer, which, verdict, reason));
  }
}
