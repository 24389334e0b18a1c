import { type AccountRow, isNull } from '@rightful/data';
import { hasSecondFactor } from './codes/second-factor.ts';
import type { PersonContext } from './people-context.ts';
import { stepUpNeeded } from './step-up-needed.ts';

/** What the schema's `Viewer` shows, but for the sessions. */
export interface ViewerProfile extends Pick<AccountRow, 'role' | 'displayName' | 'email' | 'locale'> {
  readonly provedAt: Date;
  readonly viewerIsProven: boolean;
  readonly totpEnabled: boolean;
  readonly recoveryCodesLeft: number;
}

export async function viewerProfile(ctx: PersonContext): Promise<ViewerProfile> {
  const { accountId, proof } = ctx.viewer;
  const account = await ctx.data.common.accounts.one({ id: accountId });
  if (account === null) throw new Error('a session without its account');
  return {
    role: account.role,
    displayName: account.displayName,
    email: account.email,
    locale: account.locale,
    provedAt: proof.provedAt,
    viewerIsProven: stepUpNeeded(ctx) === undefined,
    totpEnabled: hasSecondFactor(account),
    recoveryCodesLeft: await ctx.data.common.recoveryCodes.count({ accountId, usedAt: isNull() }),
  };
}
