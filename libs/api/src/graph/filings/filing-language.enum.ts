import { registerEnumType } from 'type-graphql';

export const FilingLanguage = { EN: 'en', DE: 'de' } as const;
export type FilingLanguage = (typeof FilingLanguage)[keyof typeof FilingLanguage];

registerEnumType(FilingLanguage, {
  name: 'FilingLanguage',
  description: 'A language of the form.',
  valuesConfig: { EN: { description: 'English.' }, DE: { description: 'German.' } },
});
