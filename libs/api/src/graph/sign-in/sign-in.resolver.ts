import { confirmSecondFactor, type SignInResult as Outcome, signIn, signOut } from '@rightful/domain';
import { anyone } from '@rightful/policy';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { ChangesViewer } from '../secure-schema/changes-viewer.ts';
import { SignInInput } from './sign-in.input.ts';
import { SignInResult } from './sign-in-result.union.ts';
import { signedInViewer } from './signed-in-viewer.ts';
import { SignedOut } from './signed-out.type.ts';

const nobodyYet = anyone('nobody is signed in yet');

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInResult, { description: 'Signs a person in, or begins to.' })
  @Access(nobodyYet)
  @ChangesViewer()
  async signIn(
    @Argument('input', () => SignInInput, { description: 'Who signs in.', access: [nobodyYet] })
    input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return signedInViewer(context, await signIn(context.anybody, { ...input, client: context.client }));
  }

  @Mutation(() => SignInResult, {
    description: 'The second step of a sign-in, with a code of the authenticator or a recovery code.',
  })
  @Access(nobodyYet)
  @ChangesViewer()
  async confirmSecondFactor(
    @Argument('code', () => String, { description: 'The code.', access: [nobodyYet] }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const outcome: Outcome = await confirmSecondFactor(context.anybody, { token: context.token, code });
    return signedInViewer(context, outcome);
  }

  @Mutation(() => SignedOut, { description: 'Ends this session, here and on the server.' })
  @Access(anyone('with nobody to sign out nothing happens'))
  @ChangesViewer()
  async signOut(@Ctx() context: RequestContext): Promise<SignedOut> {
    const outcome = await signOut(context.anybody);
    context.becomesNobody();
    return outcome;
  }
}
