import { type Deadline, spellCitation } from '@rightful/law';
import type { DueDate } from './due-date.type.ts';

/** As it comes back from the row: instants are text there, and not read here. */
type StoredDeadline = Omit<Deadline, 'receivedAt' | 'dueAt'>;

/** A request's deadline in the reader's language. */
export function toDueDate(
  row: { readonly due: unknown; readonly dueAt: Date },
  locale: 'en' | 'de',
): DueDate {
  const due = row.due as StoredDeadline;
  return {
    dueAt: row.dueAt,
    dueOn: due.dueOn,
    timeZone: due.timeZone,
    regime: due.regime.title[locale],
    rules: due.steps.map(({ rule, text, citation, to }) => ({
      key: rule.toUpperCase().replaceAll('-', '_'),
      text: text[locale],
      citation: spellCitation(citation.text, locale),
      on: to,
    })),
    holidays: due.daysPassedOver.filter(({ reason }) => reason === 'holiday').map(({ date }) => date),
    warnings: due.warnings.map(({ text }) => text[locale]),
  };
}
