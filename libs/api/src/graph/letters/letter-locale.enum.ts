import { registerEnumType } from 'type-graphql';

export const LetterLocale = { EN: 'en', DE: 'de', FR: 'fr' } as const;
export type LetterLocale = (typeof LetterLocale)[keyof typeof LetterLocale];

registerEnumType(LetterLocale, {
  name: 'LetterLocale',
  description: 'A language of formal letters.',
  valuesConfig: {
    EN: { description: 'English.' },
    DE: { description: 'German.' },
    FR: { description: 'French.' },
  },
});
