import { type CustomerContext, contextFor, type SystemContext } from '@rightful/domain';
import { newId } from '@rightful/policy';
import type { DemoPerson } from './demo-person.ts';

/** The demo's customers as they would act themselves, in the order of the list. */
export async function customerContexts(
  ctx: SystemContext,
  people: readonly DemoPerson[],
): Promise<CustomerContext[]> {
  const contexts: CustomerContext[] = [];
  for (const { email, role } of people) {
    const account = role === 'customer' ? await ctx.data.common.accounts.one({ email }) : null;
    if (!account?.subjectId) continue;
    const now = ctx.now();
    contexts.push(
      contextFor(ctx, {
        kind: 'customer',
        accountId: account.id,
        subjectId: account.subjectId,
        sessionId: newId('session', now),
        proof: { provedAt: now, method: 'password' },
      }),
    );
  }
  return contexts;
}
