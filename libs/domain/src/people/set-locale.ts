import type { MailLocale } from '@rightful/mail';
import type { PersonContext } from './people-context.ts';

/** The language of pages and mails from now on. */
export async function setLocale(ctx: PersonContext, locale: MailLocale): Promise<void> {
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.common.accounts.update({ id: ctx.viewer.accountId }, { locale }),
  );
}
