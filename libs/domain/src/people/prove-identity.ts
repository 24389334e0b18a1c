import { isNull } from '@rightful/data';
import { mailTotpChange } from './identity/mail-totp-change.ts';
import { doneBy } from './identity/on-record.ts';
import { PROOF_MAX_AGE_MS } from './identity/session-limits.ts';
import { sessionSeal } from './identity/session-seal.ts';
import { tryProof } from './identity/try-proof.ts';
import type { ProofRefused, TooManyAttempts } from './outcomes.ts';
import type { PersonContext } from './people-context.ts';
import { newSecretToken } from './tokens/secret-token.ts';

export interface ProveIdentityInput {
  readonly password: string;
  readonly code?: string | null;
}
/** `token` replaces the session cookie; the old one opens nothing from now on. */
export type IdentityProven = {
  readonly kind: 'IdentityProven';
  readonly until: Date;
  readonly token: string;
};
export type ProveIdentityResult = IdentityProven | ProofRefused | TooManyAttempts;

/** Step-up: notes in the session when and how the person proved once more who they are. */
export function proveIdentity(ctx: PersonContext, input: ProveIdentityInput): Promise<ProveIdentityResult> {
  const now = ctx.now();
  return tryProof<ProveIdentityResult>(ctx, input, async (tx, account, method) => {
    const { token, hash } = newSecretToken();
    const { sessionId: id, accountId } = ctx.viewer;
    const seal = sessionSeal(ctx.rowKey, { id, accountId, tokenHash: hash, stage: 'open' });
    await tx.common.sessions.update(
      { id, accountId, endedAt: isNull() },
      { tokenHash: hash, seal, provedAt: now, proofMethod: method, lastSeenAt: now },
    );
    tx.record(doneBy(ctx.viewer, 'prove-identity', { method }));
    if (method === 'password+recovery-code') {
      await mailTotpChange(tx, now, account, 'recovery-code-used');
    }
    return { kind: 'IdentityProven', until: new Date(now.getTime() + PROOF_MAX_AGE_MS), token };
  });
}
