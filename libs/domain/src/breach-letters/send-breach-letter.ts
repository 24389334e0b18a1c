import { type BreachLetterRow, type IncidentRow, isNotNull, isNull, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { letterLocaleOf } from '../letters/send-letter.ts';
import { writeMail } from '../notices/write-mail.ts';
import type { Portal } from '../portal/portal.ts';
import type { LetterTexts } from './letter-texts.ts';
import { ownFacts } from './own-facts.ts';
import { renderBreachLetter } from './render-breach-letter.ts';

/** Sends one letter that was released: sealed under the person's key into the portal, and a mail that says that it waits there. Once. */
export async function sendBreachLetter(
  portal: Portal,
  { id: incidentId, caseNumber }: IncidentRow,
  letter: BreachLetterRow,
  texts: LetterTexts,
): Promise<void> {
  const at = portal.now();
  const viewer = { kind: 'system', task: 'send-letters' } as const;
  const about = taskScope(viewer, letter.subjectId);
  await portal.data.transact(at, async (tx) => {
    const subject = await tx.common.subjects.one({ id: letter.subjectId });
    if (!subject || subject.erasedAt) return;
    const account = await tx.common.accounts.one({ subjectId: letter.subjectId });
    const reachable = account && !account.closedAt ? account : null;
    const locale = await letterLocaleOf(tx, about);
    const facts = await ownFacts(tx, about, incidentId);
    const words = renderBreachLetter(portal, locale, texts, { name: subject.displayName, caseNumber, facts });
    const keyVersion = await tx.keyring.sealingVersion(about);
    const key = await tx.keyring.caseKey(about, keyVersion);
    const made: Partial<BreachLetterRow> = {
      locale,
      bodySealed: key.sealSmall('message', idToBytes(letter.id), Buffer.from(JSON.stringify(words), 'utf8')),
      keyVersion,
      sentAt: at,
      ...(reachable ? {} : { failedAt: at, failure: 'no-account' as const }),
    };
    // As it was released: a later release may have put another wording in its place.
    const { textNumber } = letter;
    const released = { textNumber, releasedAt: isNotNull(), sentAt: isNull(), exception: isNull() };
    if ((await tx.ofCase(about).breachLetters.update({ id: letter.id, ...released }, made)) !== 1) return;
    if (reachable) {
      const to = { accountId: reachable.id, address: reachable.email, locale: reachable.locale };
      const mailId = await writeMail(tx, at, to, { kind: 'letter-waits' });
      await tx.ofCase(about).breachLetters.update({ id: letter.id }, { mailId });
    }
    tx.record({
      action: 'send-letter-of-incident',
      viewer,
      about,
      facts: { incidentId, letterId: letter.id, textNumber, reachable: reachable !== null },
    });
  });
}
