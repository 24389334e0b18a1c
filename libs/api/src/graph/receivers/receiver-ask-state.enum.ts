import { registerEnumType } from 'type-graphql';

export const ReceiverAskState = {
  ASKED: 'asked',
  REMINDED: 'reminded',
  LAPSED: 'lapsed',
  CONFIRMED: 'confirmed',
} as const;
export type ReceiverAskState = (typeof ReceiverAskState)[keyof typeof ReceiverAskState];

registerEnumType(ReceiverAskState, {
  name: 'ReceiverAskState',
  description: 'Where it stands that a receiver was asked to delete.',
  valuesConfig: {
    ASKED: { description: 'Asked; nothing came yet.' },
    REMINDED: { description: 'Reminded; nothing came yet.' },
    LAPSED: { description: 'No confirmation came in time. One that comes later still counts.' },
    CONFIRMED: { description: 'The receiver confirmed.' },
  },
});
