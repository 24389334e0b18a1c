import { registerEnumType } from 'type-graphql';

export const DeliveryExtent = {
  NOTHING: 'nothing',
  PARTLY: 'partly',
  WHOLE: 'whole',
} as const;
export type DeliveryExtent = (typeof DeliveryExtent)[keyof typeof DeliveryExtent];

registerEnumType(DeliveryExtent, {
  name: 'DeliveryExtent',
  description: 'How much of an archive left.',
  valuesConfig: {
    NOTHING: { description: 'No byte of it left.' },
    PARTLY: { description: 'Some of it left, or may have left; not all of it.' },
    WHOLE: { description: 'Every byte of it left.' },
  },
});
