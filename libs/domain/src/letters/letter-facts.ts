import type { RequestRow } from '@rightful/data';
import { authorityOf, type Deadline, regimes, spellCitation } from '@rightful/law';
import type { Portal } from '../portal/portal.ts';
import type { LetterLocale } from './letter-variables.ts';
import { FRENCH_RULES, NO_AUTHORITY_KNOWN, REQUEST_WORDS, SPELLING } from './letter-words.ts';
import type { LetterHead } from './render-letter.ts';

type Letterhead = Pick<Portal, 'config'>;

/** Who writes, to whom, and about what. */
export const letterHead = (
  { config: { controller } }: Letterhead,
  request: Pick<RequestRow, 'id'>,
  name: string,
): LetterHead => ({ name, controller: controller.name, contact: controller.contact, reference: request.id });

/** Everything that a letter can take from the request and from the law by itself. */
export function letterFacts(
  { config: { controller } }: Letterhead,
  request: Pick<RequestRow, 'kind' | 'receivedAt' | 'due'>,
  locale: LetterLocale,
) {
  const due = request.due as Pick<Deadline, 'dueOn' | 'regime' | 'steps'>;
  const place = regimes[due.regime.id].rights[request.kind];
  const authority = authorityOf(controller.jurisdiction);
  return {
    request:
      REQUEST_WORDS[locale][request.kind] + (place === null ? '' : ` (${spellCitation(place, locale)})`),
    receivedOn: letterDay(request.receivedAt, locale, controller.timeZone),
    // A calendar date has no zone: spelled as if it were one in UTC.
    dueOn: letterDay(new Date(`${due.dueOn}T12:00:00Z`), locale, 'UTC'),
    why: whyThisDate(due, locale),
    authority: authority ? `${authority.name}, ${authority.website}` : NO_AUTHORITY_KNOWN[locale],
  };
}

/** "Saturday, 12 May 2018" */
export const letterDay = (at: Date, locale: LetterLocale, timeZone: string): string =>
  new Intl.DateTimeFormat(SPELLING[locale], { dateStyle: 'full', timeZone }).format(at);

const whyThisDate = ({ steps }: Pick<Deadline, 'steps'>, locale: LetterLocale): string =>
  steps
    .map(({ rule, text, citation }) => {
      const words = locale === 'fr' ? FRENCH_RULES[rule] : text[locale];
      return `- ${words} (${spellCitation(citation.text, locale)})`;
    })
    .join('\n');
