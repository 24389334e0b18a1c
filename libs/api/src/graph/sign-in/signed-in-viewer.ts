import { type SignInResult, viewerProfile } from '@rightful/domain';
import type { RequestContext } from '../../request-context.ts';

/** Keeps the token of a sign-in that went on, and lets the person who is signed in now ask for the rest. */
export async function signedInViewer(context: RequestContext, outcome: SignInResult): Promise<object> {
  if (outcome.kind === 'SecondFactorNeeded') context.keepToken(outcome.token);
  if (outcome.kind !== 'SignedIn') return outcome;
  context.becomes(outcome.viewer, outcome.token);
  return { kind: outcome.kind, viewer: await viewerProfile(context.person) };
}
