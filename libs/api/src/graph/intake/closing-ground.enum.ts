import { registerEnumType } from 'type-graphql';

export const IntakeClosingGround = {
  WITHDRAWN: 'withdrawn',
  VOICES_HANDLED: 'voices-handled',
} as const;
export type IntakeClosingGround = (typeof IntakeClosingGround)[keyof typeof IntakeClosingGround];

registerEnumType(IntakeClosingGround, {
  name: 'IntakeClosingGround',
  description: 'Why a case ends that is not refused.',
  valuesConfig: {
    WITHDRAWN: { description: 'The person took it back.' },
    VOICES_HANDLED: { description: "The segments with this person's voice were dealt with." },
  },
});
