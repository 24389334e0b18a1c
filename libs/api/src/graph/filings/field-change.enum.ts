import { registerEnumType } from 'type-graphql';

export const FieldChange = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' } as const;
export type FieldChange = (typeof FieldChange)[keyof typeof FieldChange];

registerEnumType(FieldChange, {
  name: 'FieldChange',
  description: 'How a field differs from the version before.',
  valuesConfig: {
    ADDED: { description: 'It says something for the first time.' },
    CHANGED: { description: 'It says something else.' },
    REMOVED: { description: 'It says nothing any more.' },
  },
});
