import { registerEnumType } from 'type-graphql';

export const RectificationAbout = {
  TRANSCRIPT: 'transcript',
  NOT_MINE: 'not-mine',
} as const;
export type RectificationAbout = (typeof RectificationAbout)[keyof typeof RectificationAbout];

registerEnumType(RectificationAbout, {
  name: 'RectificationAbout',
  description: 'What is wrong with a recording.',
  valuesConfig: {
    TRANSCRIPT: { description: 'Its transcript does not say what was said.' },
    NOT_MINE: { description: 'It is somebody else who speaks.' },
  },
});
