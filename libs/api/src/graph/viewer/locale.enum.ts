import { registerEnumType } from 'type-graphql';

export const Locale = {
  EN: 'en',
  DE: 'de',
} as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language that the portal speaks.',
  valuesConfig: {
    EN: { description: 'English.' },
    DE: { description: 'German.' },
  },
});
