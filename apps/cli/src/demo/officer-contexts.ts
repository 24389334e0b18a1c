import { contextFor, type OfficerContext, type SystemContext } from '@rightful/domain';
import { newId } from '@rightful/policy';
import type { DemoPerson } from './demo-person.ts';

/** The demo's officers as they would act themselves, freshly proven, in the order of the list. */
export async function officerContexts(
  ctx: SystemContext,
  people: readonly DemoPerson[],
): Promise<OfficerContext[]> {
  const contexts: OfficerContext[] = [];
  for (const { email, role } of people) {
    const account = role === 'officer' ? await ctx.data.common.accounts.one({ email }) : null;
    if (!account) continue;
    const now = ctx.now();
    contexts.push(
      contextFor(ctx, {
        kind: 'officer',
        accountId: account.id,
        sessionId: newId('session', now),
        proof: { provedAt: now, method: 'password' },
      }),
    );
  }
  return contexts;
}
