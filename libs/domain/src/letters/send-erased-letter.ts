import type { RequestRow, SubjectScope, Transaction } from '@rightful/data';
import { letterDay } from './letter-facts.ts';
import type { LetterLocale } from './letter-variables.ts';
import { sendLetter } from './send-letter.ts';

const KEPT: Readonly<Record<LetterLocale, (onHold: number) => string>> = {
  en: (onHold) =>
    [
      ...(onHold > 0
        ? [`- Recordings that a legal claim or a legal duty needs (Art. 17(3)), until it ends: ${onHold}.`]
        : []),
      '- Your other requests with their letters and messages, without what you wrote to correct a recording that is gone.',
      '- That you asked, what we did and when, without your recordings: we have to be able to show it (Art. 5(2)).',
    ].join('\n'),
  de: (onHold) =>
    [
      ...(onHold > 0
        ? [
            `- Aufnahmen, die für einen Rechtsanspruch oder eine rechtliche Pflicht nötig sind (Art. 17 Abs. 3), bis das endet: ${onHold}.`,
          ]
        : []),
      '- Ihre anderen Anfragen mit Briefen und Nachrichten, ohne das, was Sie zur Berichtigung einer gelöschten Aufnahme geschrieben haben.',
      '- Dass Sie gefragt haben, was wir getan haben und wann, ohne Ihre Aufnahmen: Wir müssen es zeigen können (Art. 5 Abs. 2).',
    ].join('\n'),
  fr: (onHold) =>
    [
      ...(onHold > 0
        ? [
            `- Les enregistrements nécessaires à un droit en justice ou à une obligation légale (art. 17, par. 3), jusqu’à sa fin : ${onHold}.`,
          ]
        : []),
      '- Vos autres demandes avec leurs lettres et messages, sans ce que vous avez écrit pour corriger un enregistrement effacé.',
      '- Le fait que vous l’avez demandé, ce que nous avons fait et quand, sans vos enregistrements : nous devons pouvoir le montrer (art. 5, par. 2).',
    ].join('\n'),
};

/**
 * After an erasure that left the person's account: what is gone, and what is kept on which ground. Where everything goes, so
 * do all letters: then a mail tells of it while there still is an address.
 */
export function sendErasedLetter(
  sender: Parameters<typeof sendLetter>[0],
  tx: Transaction,
  scope: SubjectScope,
  request: RequestRow,
  onHoldCount: number,
) {
  const { timeZone } = sender.config.controller;
  return sendLetter(sender, tx, scope, request, 'erased', (locale) => ({
    erasedOn: letterDay(tx.now, locale, timeZone),
    kept: KEPT[locale](onHoldCount),
  }));
}
