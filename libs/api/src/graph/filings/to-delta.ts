import { type Delta, type FieldValue, fieldOf } from '@rightful/law';
import type { FormAnswer } from './form-answer.input.ts';

/** What was entered, as a change of the form. A field that is left empty says nothing any more; what is wrong with a value, the form says. */
export const toDelta = (answers: readonly FormAnswer[]): Delta =>
  Object.fromEntries(answers.map((answer) => [answer.field, saidIn(answer)]));

function saidIn({ field, ...said }: FormAnswer): FieldValue | null {
  const type = fieldOf(field)?.type;
  switch (type?.kind) {
    case 'choice':
      return said.choices?.[0] ?? null;
    case 'choices':
      return said.choices?.length ? said.choices : null;
    case 'yes-no':
      return said.yes ?? null;
    case 'moment':
      return said.at?.toISOString() ?? null;
    case 'list':
      return listOf(said.rows ?? [], Object.keys(type.columns));
    case 'amount':
    case 'period': {
      if (!said.how) return null;
      const parts = {
        ...{ how: said.how, count: said.count ?? undefined },
        ...{ at: said.at?.toISOString(), from: said.from?.toISOString(), to: said.to?.toISOString() },
      };
      return JSON.parse(JSON.stringify(parts)) as FieldValue;
    }
    default:
      return said.text?.trim() || null;
  }
}

function listOf(rows: NonNullable<FormAnswer['rows']>, columns: readonly string[]): FieldValue | null {
  const filled = rows
    .map(({ cells }) =>
      columns.flatMap((column, place) => {
        const text = cells[place]?.trim();
        return text ? [[column, text] as const] : [];
      }),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => Object.fromEntries(cells) as Record<string, string>);
  return filled.length > 0 ? filled : null;
}
