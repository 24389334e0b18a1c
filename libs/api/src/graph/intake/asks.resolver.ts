import {
  askFromOutside,
  type OwnIntake as OwnCase,
  proveIntakeAddress,
  sendIntakeCode,
  withdrawIntake,
} from '@rightful/domain';
import { anyone } from '@rightful/policy';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AskFromOutsideInput } from './ask-from-outside.input.ts';
import { AskFromOutsideResult } from './ask-from-outside-result.union.ts';
import { ProveIntakeAddressResult } from './prove-intake-address-result.union.ts';
import { SendIntakeCodeResult } from './send-intake-code-result.union.ts';

const withoutAccount = anyone('who asks may have no account');

/** The door for everybody. Nothing here reads an account, a device or a subject. */
@Resolver()
export class AsksResolver {
  @Mutation(() => AskFromOutsideResult, {
    description: 'For anybody, without a session. The same words whoever asks, and whoever exists.',
  })
  @Access(withoutAccount)
  askFromOutside(
    @Argument('input', () => AskFromOutsideInput, { description: 'What they ask.', access: [withoutAccount] })
    input: AskFromOutsideInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askFromOutside(context.anybody, { ...input, clientAddress: context.client.address });
  }

  @Mutation(() => ProveIntakeAddressResult, {
    description: 'Opens a case with its number and the mailed code; the first time, it proves the address.',
  })
  @Access(withoutAccount)
  async proveIntakeAddress(
    @Argument('caseNumber', () => String, {
      description: 'The number of the case.',
      access: [withoutAccount],
    })
    caseNumber: string,
    @Argument('code', () => String, { description: 'The code from the mail.', access: [withoutAccount] })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const clientAddress = context.client.address;
    const result = await proveIntakeAddress(context.anybody, { caseNumber, code, clientAddress });
    return result.kind === 'IntakeOpened' ? { ...result, intake: shown(result.intake) } : result;
  }

  @Mutation(() => ProveIntakeAddressResult, {
    description: 'Takes a case back, with its number and the mailed code.',
  })
  @Access(withoutAccount)
  async withdrawIntake(
    @Argument('caseNumber', () => String, {
      description: 'The number of the case.',
      access: [withoutAccount],
    })
    caseNumber: string,
    @Argument('code', () => String, { description: 'The code from the mail.', access: [withoutAccount] })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const clientAddress = context.client.address;
    const result = await withdrawIntake(context.anybody, { caseNumber, code, clientAddress });
    return result.kind === 'IntakeOpened' ? { ...result, intake: shown(result.intake) } : result;
  }

  @Mutation(() => SendIntakeCodeResult, {
    description: 'Sends a new code to the address that was given with the case; the old one ends.',
  })
  @Access(withoutAccount)
  sendIntakeCode(
    @Argument('caseNumber', () => String, {
      description: 'The number of the case.',
      access: [withoutAccount],
    })
    caseNumber: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return sendIntakeCode(context.anybody, { caseNumber, clientAddress: context.client.address });
  }
}

function shown({ intake, stage, needed, endReason, evidenceCount }: OwnCase) {
  const { caseNumber, kind, who, receivedAt, ground, endedAt } = intake;
  const dueAt = endedAt || stage === 'we-need-something' ? null : intake.dueAt;
  return {
    caseNumber,
    kind,
    who,
    stage,
    receivedAt,
    dueAt,
    needed,
    ground,
    endReason,
    endedAt,
    evidenceCount,
  };
}
