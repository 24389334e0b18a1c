import { type AuthorityMessageRow, isDuplicate } from '@rightful/data';
import { type AuthorityMessageId, newId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToAuthority } from '../notices/write-mail-to-authority.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { accessEnd } from './access-end.ts';
import { leadsToSomebody } from './attachments.ts';
import { LONGEST_MESSAGE, sealMessage } from './authority-messages.ts';
import { type FileResult, filingNotPossible } from './filing-outcomes.ts';

const NO_SUCH_QUESTION = filingNotPossible('NO_SUCH_QUESTION', 'There is no such question of an authority.');
const ANSWERED = filingNotPossible('ANSWERED', 'This was answered already. Nothing was sent.');
const WORDS_NEEDED = filingNotPossible(
  'WORDS_NEEDED',
  `Say it in words, in at most ${LONGEST_MESSAGE} characters.`,
  ['words'],
);
const PERSONAL_DATA = filingNotPossible(
  'PERSONAL_DATA',
  'This leads to somebody whose data the breach touched, or may. Say "a customer", "the receiver".',
  ['words'],
);

/** What an authority asked is answered once, and it is told that an answer waits. */
export async function answerAuthority(
  ctx: OfficerContext,
  input: { readonly messageId: AuthorityMessageId; readonly words: string },
): Promise<FileResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const words = readWords(input.words, LONGEST_MESSAGE);
  if (!words) return WORDS_NEEDED;
  const { authorityMessages, filings, incidents } = ctx.data.common;
  const asked = await authorityMessages.one({ id: input.messageId });
  const filing = asked && (await filings.one({ id: asked.filingId }));
  const incident = filing && (await incidents.one({ id: filing.incidentId }));
  if (!incident || (asked.kind !== 'question' && asked.kind !== 'date')) return NO_SUCH_QUESTION;
  if (await leadsToSomebody(ctx, incident, words)) return PERSONAL_DATA;
  const now = ctx.now();
  const openUntil = accessEnd(ctx);
  try {
    await ctx.data.transact(now, async (tx) => {
      const row: AuthorityMessageRow = {
        id: newId('authorityMessage', now),
        filingId: filing.id,
        kind: 'answer',
        wordsSealed: await sealMessage(ctx.keyService, tx, incident, { words, reference: null }),
        answerBy: null,
        answersId: asked.id,
        writtenBy: ctx.viewer.accountId,
        writtenAt: now,
      };
      await tx.common.authorityMessages.insert(row);
      await tx.common.filings.update({ id: filing.id }, { openUntil });
      await writeMailToAuthority(tx, now, filing.authorityId);
      tx.record({
        action: 'answer-authority',
        viewer: ctx.viewer,
        facts: { incidentId: incident.id, filingId: filing.id, messageId: row.id },
      });
    });
  } catch (error) {
    if (isDuplicate(error)) return ANSWERED;
    throw error;
  }
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'NotificationFiled', filing: { ...filing, openUntil } };
}
