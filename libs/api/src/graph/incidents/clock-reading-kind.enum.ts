import { registerEnumType } from 'type-graphql';

export const ClockReadingKind = { RULE: 'RULE', OUTER: 'OUTER', DISPUTED: 'DISPUTED' } as const;
export type ClockReadingKind = (typeof ClockReadingKind)[keyof typeof ClockReadingKind];

registerEnumType(ClockReadingKind, {
  name: 'ClockReadingKind',
  description: 'How far a way to count a period can be relied on.',
  valuesConfig: {
    RULE: { description: 'The rule that the portal counts by: safe by every reading.' },
    OUTER: { description: 'The latest end that the law itself may give.' },
    DISPUTED: { description: 'What some read into it; shown, never relied on.' },
  },
});
