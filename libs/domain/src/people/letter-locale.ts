import type { AccountRow } from '@rightful/data';
import type { PersonContext } from './people-context.ts';

type LetterLocale = NonNullable<AccountRow['letterLocale']>;

/** The language of formal letters that the person chose; null where it is that of the pages. */
export async function letterLocaleOfAccount(ctx: PersonContext): Promise<LetterLocale | null> {
  const account = await ctx.data.common.accounts.one({ id: ctx.viewer.accountId });
  return account?.letterLocale ?? null;
}

/** Letters come in this language from now on; null: in that of the pages. What was sent stays as it is. */
export async function setLetterLocale(ctx: PersonContext, letterLocale: LetterLocale | null): Promise<void> {
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.common.accounts.update({ id: ctx.viewer.accountId }, { letterLocale }),
  );
}
