import { registerEnumType } from 'type-graphql';

export const ReviewVerdict = { KEEP: 'keep', MUTE: 'mute', WITHHOLD: 'withhold' } as const;
export type ReviewVerdict = (typeof ReviewVerdict)[keyof typeof ReviewVerdict];

registerEnumType(ReviewVerdict, {
  name: 'ReviewVerdict',
  description: 'What an officer decides on one recording.',
  valuesConfig: {
    KEEP: { description: 'It goes out as it is.' },
    MUTE: { description: 'Parts of it are silent in the copy that goes out.' },
    WITHHOLD: { description: 'It does not go out.' },
  },
});
