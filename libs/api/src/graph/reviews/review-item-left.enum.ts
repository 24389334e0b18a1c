import { registerEnumType } from 'type-graphql';

export const ReviewItemLeft = { NOT_DECIDED: 'not-decided', NOT_HEARD: 'not-heard' } as const;
export type ReviewItemLeft = (typeof ReviewItemLeft)[keyof typeof ReviewItemLeft];

registerEnumType(ReviewItemLeft, {
  name: 'ReviewItemLeft',
  description: 'What is left to be done with a recording that was chosen.',
  valuesConfig: {
    NOT_DECIDED: { description: 'Nobody decided on it.' },
    NOT_HEARD: { description: 'The viewer has not heard it to its end.' },
  },
});
