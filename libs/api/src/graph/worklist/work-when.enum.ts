import { registerEnumType } from 'type-graphql';

export const WorkWhen = {
  LATE: 'late',
  SOON: 'soon',
} as const;
export type WorkWhen = (typeof WorkWhen)[keyof typeof WorkWhen];

registerEnumType(WorkWhen, {
  name: 'WorkWhen',
  description: 'How near the legal date is.',
  valuesConfig: {
    LATE: { description: 'It has passed.' },
    SOON: { description: 'It comes within three days.' },
  },
});
