import { decide, noFacts, proven, signedIn, type Viewer } from '@rightful/policy';
import { PROOF_MAX_AGE_MS } from './identity/session-limits.ts';
import type { StepUpNeeded } from './outcomes.ts';

const RULES = [proven(PROOF_MAX_AGE_MS / 60_000), signedIn];

/** Undefined when this person proved who they are within the last five minutes. */
export function stepUpNeeded(ctx: { readonly viewer: Viewer; now(): Date }): StepUpNeeded | undefined {
  if (decide(RULES, ctx.viewer, noFacts, ctx.now()) === 'allow') return undefined;
  return {
    kind: 'StepUpNeeded',
    code: 'STEP_UP_NEEDED',
    message: 'Prove once more that it is you, then try again.',
    path: null,
    maxAgeSeconds: PROOF_MAX_AGE_MS / 1000,
  };
}
