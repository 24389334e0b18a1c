import type { IntakeRow, Transaction } from '@rightful/data';
import { writeMail } from '../notices/write-mail.ts';
import type { Context } from '../portal/context.ts';
import { openDetails } from './intake-details.ts';

/** Says by mail that there is news, to the address that was proven; to no other, and to nobody where there is none. */
export async function tellIntake(ctx: Context, tx: Transaction, intake: IntakeRow): Promise<void> {
  if (!intake.addressProvenAt) return;
  const email = (await openDetails(ctx.keyService, intake))?.email;
  if (!email) return;
  const to = { accountId: null, address: email, locale: intake.locale };
  await writeMail(tx, tx.now, to, { kind: 'intake-news', caseNumber: intake.caseNumber });
}
