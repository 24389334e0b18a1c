import type { FormAnswer, FormFieldPartsFragment } from '@/generated/graphql.ts';

/** What a field says now, as it would be entered. */
export function answerOf({ id, value }: Pick<FormFieldPartsFragment, 'id' | 'value'>): FormAnswer {
  if (!value) return { field: id };
  const { text, choices, yes, how, count, at, from, to, rows } = value;
  return {
    field: id,
    ...{ text, yes, how, count, at, from, to },
    choices: choices && [...choices],
    rows: rows?.map(({ cells }) => ({ cells: [...cells] })),
  };
}

/** An ISO instant as the browser's own field for day and time takes it, in the time of this machine. */
export function localMoment(iso: string | null | undefined): string {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** And back; null for what is no moment. */
export function isoMoment(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
