import type { RequestRow, SubjectScope, Transaction } from '@rightful/data';
import type { CitedPlace } from '@rightful/law';
import { provisionsOf } from '../requests/provisions-of.ts';
import { regimeOf } from '../requests/regime-of.ts';
import { letterDay } from './letter-facts.ts';
import type { LetterLocale } from './letter-variables.ts';
import { sendLetter } from './send-letter.ts';

/** Where the law says so, each in brackets after a space; empty where it has no such place. */
interface KeptPlaces {
  readonly claims: string;
  /** That it must be possible to show what was done. */
  readonly proof: string;
}

const KEPT: Readonly<Record<LetterLocale, (onHold: number, places: KeptPlaces) => string>> = {
  en: (onHold, { claims, proof }) =>
    [
      ...(onHold > 0
        ? [`- Recordings that a legal claim or a legal duty needs${claims}, until it ends: ${onHold}.`]
        : []),
      '- Your other requests with their letters and messages, without what you wrote to correct a recording that is gone.',
      `- That you asked, what we did and when, without your recordings: we have to be able to show it${proof}.`,
    ].join('\n'),
  de: (onHold, { claims, proof }) =>
    [
      ...(onHold > 0
        ? [
            `- Aufnahmen, die für einen Rechtsanspruch oder eine rechtliche Pflicht nötig sind${claims}, bis das endet: ${onHold}.`,
          ]
        : []),
      '- Ihre anderen Anfragen mit Briefen und Nachrichten, ohne das, was Sie zur Berichtigung einer gelöschten Aufnahme geschrieben haben.',
      `- Dass Sie gefragt haben, was wir getan haben und wann, ohne Ihre Aufnahmen: Wir müssen es zeigen können${proof}.`,
    ].join('\n'),
  fr: (onHold, { claims, proof }) =>
    [
      ...(onHold > 0
        ? [
            `- Les enregistrements nécessaires à un droit en justice ou à une obligation légale${claims}, jusqu’à sa fin : ${onHold}.`,
          ]
        : []),
      '- Vos autres demandes avec leurs lettres et messages, sans ce que vous avez écrit pour corriger un enregistrement effacé.',
      `- Le fait que vous l’avez demandé, ce que nous avons fait et quand, sans vos enregistrements : nous devons pouvoir le montrer${proof}.`,
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
    kept: KEPT[locale](onHoldCount, keptPlaces(request, locale)),
  }));
}

function keptPlaces(request: RequestRow, locale: LetterLocale): KeptPlaces {
  const { keptForClaims, accountability } = provisionsOf(regimeOf(request).id, locale);
  const inBrackets = (place: CitedPlace | null) => (place ? ` (${place.short})` : '');
  return { claims: inBrackets(keptForClaims), proof: inBrackets(accountability) };
}
