import { type FilingLanguage, valueWords } from '@rightful/filing';
import {
  compare,
  type FormField as FieldOfForm,
  type FieldValue,
  type FilingKind,
  FORM,
  GROUP_LABELS,
  isAsked,
  missingIn,
  type NotificationContent,
} from '@rightful/law';
import type { FormField } from './form-field.type.ts';
import type { FormValue } from './form-value.type.ts';

interface Shown {
  readonly content: NotificationContent;
  /** What the version before said; null where there is none. */
  readonly before: NotificationContent | null;
  readonly kind: FilingKind;
  readonly language: FilingLanguage;
  readonly isLate?: boolean;
}

/** The form with what a version says in it: the fields that are asked, in its order. */
export function toFormFields({ content, before, kind, language, isLate }: Shown): FormField[] {
  const missing = new Set(missingIn(content, kind, { isLate: isLate === true }).map(({ id }) => id));
  const changes = new Map((before ? compare(before, content) : []).map((change) => [change.field, change]));
  return FORM.filter((field) => isAsked(field, content) || changes.has(field.id)).map((field) => {
    const change = changes.get(field.id);
    return {
      ...toFormField(field, content[field.id], language),
      isMissing: missing.has(field.id),
      change: change?.how ?? null,
      wordsBefore: change?.before == null ? [] : valueWords(field, change.before, language),
    };
  });
}

/** One field with a value. */
export function toFormField(
  field: FieldOfForm,
  value: FieldValue | undefined,
  language: FilingLanguage,
): FormField {
  const { type } = field;
  const offered = 'options' in type ? type.options : 'columns' in type ? type.columns : {};
  return {
    id: field.id,
    groupId: field.group,
    group: GROUP_LABELS[field.group][language],
    label: field.label[language],
    help: field.help?.[language] ?? null,
    kind: type.kind,
    options: Object.entries(offered).map(([id, label]) => ({ id, label: label[language] })),
    maxLength: type.kind === 'text' ? type.maxLength : null,
    isOneLine: type.kind === 'text' && type.lines === 'one',
    askedBy: field.askedBy,
    isMissing: false,
    value: value === undefined ? null : toFormValue(type.kind, value, Object.keys(offered)),
    words: value === undefined ? [] : valueWords(field, value, language),
    change: null,
    wordsBefore: [],
  };
}

const moment = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

function toFormValue(
  kind: FieldOfForm['type']['kind'],
  value: FieldValue,
  columns: readonly string[],
): FormValue {
  switch (kind) {
    case 'text':
      return { text: String(value) };
    case 'choice':
      return { choices: [String(value)] };
    case 'choices':
      return { choices: value as readonly string[] };
    case 'yes-no':
      return { yes: value === true };
    case 'moment':
      return { at: new Date(String(value)) };
    case 'list':
      return {
        rows: (value as readonly Readonly<Record<string, string>>[]).map((row) => ({
          cells: columns.map((column) => row[column] ?? ''),
        })),
      };
    case 'amount':
    case 'period': {
      const { how, count, at, from, to } = value as Record<string, string | undefined> & { count?: number };
      return { how, count: count ?? null, at: moment(at), from: moment(from), to: moment(to) };
    }
  }
}
