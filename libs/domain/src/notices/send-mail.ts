import { atMost, isNull, type MailRow } from '@rightful/data';
import { isNowhere, MailRefused, type MessageContent } from '@rightful/mail';
import type { Context } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';

const PAGE = 50;
const MINUTE_MS = 60_000;
/** While one sender tries, no other does; if it dies, the mail is due again after this. */
const LEASE_MS = 2 * MINUTE_MS;
const LONGEST_PAUSE_MINUTES = 360;

export type SendMailContext = Pick<Context, 'data' | 'now' | 'log'> & {
  readonly mailer: Pick<Context['mailer'], 'send'>;
};

/** What became of the mails that were due. */
export interface SendMailResult {
  readonly sent: number;
  readonly refused: number;
  readonly postponed: number;
}

/**
 * Sends what is due. Each mail is claimed by one conditional update, so two senders never send it at once; it
 * goes out again only when a sender died between sending and saying so, and then with the same Message-ID.
 */
export async function sendMail(ctx: SendMailContext, signal?: AbortSignal): Promise<SendMailResult> {
  const result = { sent: 0, refused: 0, postponed: 0 };
  for (;;) {
    const read = (take: number) =>
      ctx.data.common.mails.find(
        { nextTryAt: atMost(ctx.now()), sentAt: isNull() },
        { order: { nextTryAt: 'ASC', id: 'ASC' }, take },
      );
    const { count } = await eachInTurn(ctx, { run: 'send-mail', most: PAGE, read }, async (mail) => {
      if (signal?.aborted) return;
      const claimed = await claim(ctx, mail);
      if (claimed) result[await sendOne(ctx, claimed)] += 1;
    });
    if (signal?.aborted || count < PAGE) return result;
  }
}

/** The mail as it is once nobody adds to it any more; null when another sender has it. */
function claim(ctx: SendMailContext, { id, attempts }: MailRow): Promise<MailRow | null> {
  return ctx.data.transact(ctx.now(), async (tx) => {
    const claimed = await tx.common.mails.update(
      { id, attempts, sentAt: isNull() },
      { attempts: attempts + 1, nextTryAt: new Date(ctx.now().getTime() + LEASE_MS) },
    );
    return claimed === 1 ? tx.common.mails.one({ id }) : null;
  });
}

async function sendOne(ctx: SendMailContext, mail: MailRow): Promise<keyof SendMailResult> {
  const finish = (set: Partial<MailRow>) =>
    ctx.data.transact(ctx.now(), (tx) =>
      tx.common.mails.update({ id: mail.id, attempts: mail.attempts }, set),
    );
  // Written to nobody, in an exercise: it leaves the house no more than its recipient exists.
  if (isNowhere(mail.toAddress)) {
    await finish({ sentAt: ctx.now(), nextTryAt: null });
    return 'sent';
  }
  try {
    await ctx.mailer.send({
      id: mail.id,
      to: mail.toAddress,
      locale: mail.locale,
      writtenAt: mail.createdAt,
      content: contentOf(mail),
    });
  } catch (error) {
    if (error instanceof MailRefused) {
      ctx.log('mail-refused', { kind: kindOf(mail), attempts: mail.attempts });
      await finish({ nextTryAt: null });
      return 'refused';
    }
    ctx.log('mail-postponed', { kind: kindOf(mail), attempts: mail.attempts });
    const pauseMs = Math.min(LONGEST_PAUSE_MINUTES, 2 ** (mail.attempts - 1)) * MINUTE_MS;
    await finish({ nextTryAt: new Date(ctx.now().getTime() + pauseMs) });
    return 'postponed';
  }
  await finish({ sentAt: ctx.now(), nextTryAt: null });
  return 'sent';
}

/** Written by `writeMail`, so of that type. */
const contentOf = (mail: MailRow): MessageContent => mail.message as MessageContent;
const kindOf = (mail: MailRow): string => contentOf(mail).kind;
