import { type CreateAccountInput, createAccount, type SystemContext } from '@rightful/domain';
import { ensureAuthority } from '../console/ensure-authority.ts';
import { ensureSubject } from '../console/ensure-subject.ts';
import type { DemoPerson } from './demo-person.ts';
import { newPassword } from './new-password.ts';

/** An account for each of the demo's people who has none yet. */
export async function ensurePeople(
  ctx: SystemContext,
  people: readonly DemoPerson[],
  passwords: ReadonlyMap<string, string>,
): Promise<void> {
  for (const person of people) {
    if ((await ctx.data.common.accounts.count({ email: person.email })) > 0) continue;
    const result = await createAccount(
      ctx,
      await accountOf(ctx, person, passwords.get(person.email) ?? newPassword()),
    );
    if (result.kind !== 'AccountCreated') throw new Error(`${person.email}: ${result.message}`);
  }
}

async function accountOf(
  ctx: SystemContext,
  { role, name, email, locale, customerNumber, authority }: DemoPerson,
  password: string,
): Promise<CreateAccountInput> {
  const account = { email, displayName: name, locale, password };
  if (role === 'officer') return { ...account, role };
  if (role === 'regulator')
    return { ...account, role, authorityId: await ensureAuthority(ctx, authority ?? name) };
  // Their address, where they have no number: a run that was cut off between person and account finds them again.
  return { ...account, role, subjectId: await ensureSubject(ctx, name, customerNumber ?? email) };
}
