import {
  changePassword,
  confirmTotp,
  endOtherSessions,
  endSession,
  proveIdentity,
  removeTotp,
  startTotp,
} from '@rightful/domain';
import { signedIn } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { ChangePasswordInput } from './change-password.input.ts';
import { ChangePasswordResult } from './change-password-result.union.ts';
import { ConfirmTotpResult } from './confirm-totp-result.union.ts';
import { ProveIdentityInput } from './prove-identity.input.ts';
import { ProveIdentityResult } from './prove-identity-result.union.ts';
import { RemoveTotpResult } from './remove-totp-result.union.ts';
import { SessionEnded } from './session-ended.type.ts';
import { StartTotpResult } from './start-totp-result.union.ts';

const access = [signedIn];

@Resolver()
export class AccountResolver {
  @Mutation(() => ProveIdentityResult, {
    description: 'Proves once more who is here (step-up): the password and, where set up, a code.',
  })
  @Access(signedIn)
  async proveIdentity(
    @Argument('input', () => ProveIdentityInput, { description: 'The proof.', access })
    input: ProveIdentityInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const outcome = await proveIdentity(context.person, input);
    if (outcome.kind === 'IdentityProven') context.keepToken(outcome.token);
    return outcome;
  }

  @Mutation(() => SessionEnded, {
    description: 'Ends one of the own sessions; counts 0 when there is none of that id.',
  })
  @Access(signedIn)
  async endSession(
    @Argument('sessionId', () => ID, { description: 'Which session.', access }) sessionId: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionEnded> {
    const id = readId('session', sessionId);
    return endSession(context.person, id);
  }

  @Mutation(() => SessionEnded, { description: 'Ends all of the own sessions but this one.' })
  @Access(signedIn)
  endOtherSessions(@Ctx() context: RequestContext): Promise<SessionEnded> {
    return endOtherSessions(context.person);
  }

  @Mutation(() => ChangePasswordResult, {
    description: 'Changes the own password, and ends all other sessions.',
  })
  @Access(signedIn)
  changePassword(
    @Argument('input', () => ChangePasswordInput, { description: 'The change.', access })
    input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return changePassword(context.person, input);
  }

  @Mutation(() => StartTotpResult, {
    description: 'Begins to set up an authenticator; needs a fresh proof of identity.',
  })
  @Access(signedIn)
  startTotp(@Ctx() context: RequestContext): Promise<unknown> {
    return startTotp(context.person);
  }

  @Mutation(() => ConfirmTotpResult, { description: 'Has the authenticator count from now on.' })
  @Access(signedIn)
  confirmTotp(
    @Argument('code', () => String, { description: 'A code that the authenticator shows.', access })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return confirmTotp(context.person, code);
  }

  @Mutation(() => RemoveTotpResult, {
    description: 'Gives the authenticator up; needs a fresh proof of identity.',
  })
  @Access(signedIn)
  removeTotp(@Ctx() context: RequestContext): Promise<unknown> {
    return removeTotp(context.person);
  }
}
