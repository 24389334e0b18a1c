import { type Deadline, spellCitation } from '@rightful/law';
import type { RequestRow } from '../rows.ts';
import type { LegalClock } from './legal-clock.type.ts';

/** As it comes back from the row: instants are text there, and not read here. */
type StoredDeadline = Omit<Deadline, 'receivedAt' | 'dueAt' | 'ifExtended'> & {
  readonly ifExtended: Omit<NonNullable<Deadline['ifExtended']>, 'dueAt'> | null;
};

const key = (text: string): string => text.toUpperCase().replaceAll('-', '_');

/** A request's period in the reader's language. */
export function toLegalClock(
  { due: stored }: RequestRow,
  locale: 'en' | 'de',
  extensionReason: string | null,
): LegalClock {
  const due = stored as StoredDeadline;
  const cited = (citation: { readonly text: string }): string => spellCitation(citation.text, locale);
  return {
    regime: due.regime.title[locale],
    timeZone: due.timeZone,
    place: due.where,
    receivedOn: due.receivedOn,
    steps: due.steps.map(({ rule, text, citation, from, to }) => ({
      key: key(rule),
      text: text[locale],
      citation: cited(citation),
      citationUrl: citation.url ?? null,
      from,
      on: to,
    })),
    daysPassedOver: due.daysPassedOver.map(({ date, reason, name }) => ({
      date,
      reason: key(reason),
      name: name ?? null,
    })),
    pauses: due.pauses.map(({ reason, askedOn, answeredOn, days, citation }) => ({
      reason,
      askedOn,
      answeredOn,
      days,
      citation: cited(citation),
    })),
    dueOn: due.dueOn,
    isPaused: due.isPaused,
    isExtended: due.isExtended,
    extensionReason,
    outerLimitOn: due.ifExtended?.dueOn ?? null,
    outerLimitCitation: due.ifExtended ? cited(due.ifExtended.citation) : null,
    extendableUntil: due.extendableUntil,
    promptOn: due.prompt?.on ?? null,
    promptCitation: due.prompt ? cited(due.prompt.citation) : null,
    acknowledgeBy: due.acknowledge?.by ?? null,
    warnings: due.warnings.map(({ text }) => text[locale]),
  };
}
