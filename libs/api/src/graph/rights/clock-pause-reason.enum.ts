import { registerEnumType } from 'type-graphql';

export const ClockPauseReason = {
  IDENTITY: 'identity',
  SCOPE: 'scope',
} as const;
export type ClockPauseReason = (typeof ClockPauseReason)[keyof typeof ClockPauseReason];

registerEnumType(ClockPauseReason, {
  name: 'ClockPauseReason',
  description: 'What is awaited of the person while the clock stands still.',
  valuesConfig: {
    IDENTITY: { description: 'Who they are.' },
    SCOPE: { description: 'What they seek.' },
  },
});
