import { registerEnumType } from 'type-graphql';

export const ReviewReason = {
  RANDOM_SAMPLE: 'random-sample',
  NEW_DEVICE: 'new-device',
  DEVICE_CHANGED_HANDS: 'device-changed-hands',
  UNUSUAL_HOUR: 'unusual-hour',
  UNUSUAL_LANGUAGE: 'unusual-language',
  UNUSUAL_LENGTH: 'unusual-length',
  LOW_CONFIDENCE: 'low-confidence',
  FALSE_ACTIVATION: 'false-activation',
  HELD_BY_GATE: 'held-by-gate',
  OTHER_VOICE_NAMED: 'other-voice-named',
  KEPT_BACK_BEFORE: 'kept-back-before',
} as const;
export type ReviewReason = (typeof ReviewReason)[keyof typeof ReviewReason];

registerEnumType(ReviewReason, {
  name: 'ReviewReason',
  description: 'Why the system chose a recording to be heard.',
  valuesConfig: {
    RANDOM_SAMPLE: { description: 'It was drawn at random.' },
    NEW_DEVICE: { description: 'The device was new to the customer.' },
    DEVICE_CHANGED_HANDS: { description: 'The device went from one person to another near that time.' },
    UNUSUAL_HOUR: { description: 'It was recorded at an hour that is unusual for this customer.' },
    UNUSUAL_LANGUAGE: { description: 'It is in a language that is unusual for this customer.' },
    UNUSUAL_LENGTH: { description: 'Its length is unusual for this customer.' },
    LOW_CONFIDENCE: { description: 'The device was not sure that it was spoken to.' },
    FALSE_ACTIVATION: { description: 'The device was activated by mistake.' },
    HELD_BY_GATE: { description: 'The gate named it when it held the archive.' },
    OTHER_VOICE_NAMED: { description: 'Somebody else says that their own voice is on it.' },
    KEPT_BACK_BEFORE: {
      description: 'Something of it was muted or withheld in another answer, or was to be.',
    },
  },
});
