import { registerEnumType } from 'type-graphql';

export const FilingState = { DRAFT: 'draft', FILED: 'filed', WITHDRAWN: 'withdrawn' } as const;
export type FilingState = (typeof FilingState)[keyof typeof FilingState];

registerEnumType(FilingState, {
  name: 'FilingState',
  description: 'Where a notification stands.',
  valuesConfig: {
    DRAFT: { description: 'Nothing was filed yet.' },
    FILED: { description: 'At least one version was filed.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});
