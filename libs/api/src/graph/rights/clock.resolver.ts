import { answerRequest, extendClock, liftLimitsOfRequest, pauseClock, resumeClock } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { ClockPauseReason } from './clock-pause-reason.enum.ts';
import { RequestStep } from './request-step.input.ts';
import { RequestStepResult } from './request-step-result.union.ts';

const seen = ({ requestId, version }: RequestStep) => ({ requestId: readId('request', requestId), version });

/** An officer's steps in a request, each on the version that they saw and with a fresh proof of identity. */
@Resolver()
export class ClockResolver {
  @Mutation(() => RequestStepResult, {
    description: 'Asks the customer something; the clock stands still until they answer.',
  })
  @Access(officer)
  pauseClock(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('reason', () => ClockPauseReason, { description: 'What is awaited.', access: [officer] })
    reason: ClockPauseReason,
    @Argument('question', () => String, { description: 'What the customer is asked.', access: [officer] })
    question: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return pauseClock(context.officer, seen(step), reason, question);
  }

  @Mutation(() => RequestStepResult, {
    description: 'The customer answered in another way than here: the clock goes on.',
  })
  @Access(officer)
  resumeClock(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return resumeClock(context.officer, seen(step));
  }

  @Mutation(() => RequestStepResult, {
    description:
      'Takes more time, once and within the first period; the customer is told why in the same moment.',
  })
  @Access(officer)
  extendClock(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('reason', () => String, { description: 'Why, for the customer.', access: [officer] })
    reason: string,
    @Argument('until', () => String, {
      nullable: true,
      description: 'The day of the answer, e.g. 2026-03-31; only where the law lays down no length.',
      access: [officer],
    })
    until: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return extendClock(context.officer, seen(step), reason, until ?? null);
  }

  @Mutation(() => RequestStepResult, {
    description: 'Grants a request in full: does what it asks for and tells the customer.',
  })
  @Access(officer)
  answerRequest(
    @Argument('step', () => RequestStep, { description: 'In which request.', access: [officer] })
    step: RequestStep,
    @Argument('answer', () => String, { description: 'The answer, for the customer.', access: [officer] })
    answer: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return answerRequest(context.officer, seen(step), answer);
  }

  @Mutation(() => RequestStepResult, {
    description:
      'Announces the end of what an answered restriction or objection limits; it ends some days later.',
  })
  @Access(officer)
  liftLimits(
    @Argument('requestId', () => ID, { description: 'Of which request.', access: [officer] })
    requestId: string,
    @Argument('reason', () => String, { description: 'Why, for the customer.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liftLimitsOfRequest(context.officer, { requestId: readId('request', requestId) }, reason);
  }
}
