import { FORM, GROUP_LABELS } from '@rightful/law';
import type { Filing, FilingLanguage } from './filing.ts';
import { valueWords } from './value-words.ts';

/** One field as it is pasted into an authority's own form. */
export interface PasteField {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly text: string;
}

/** What a filing says, field by field, ready to be pasted. */
export const pasteFields = ({ content }: Pick<Filing, 'content'>, language: FilingLanguage): PasteField[] =>
  FORM.flatMap((field) => {
    const value = content[field.id];
    if (value === undefined) return [];
    const { id, group, label } = field;
    return [
      {
        id,
        group: GROUP_LABELS[group][language],
        label: label[language],
        text: valueWords(field, value, language).join('\n'),
      },
    ];
  });
