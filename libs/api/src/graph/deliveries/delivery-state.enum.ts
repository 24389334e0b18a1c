import { registerEnumType } from 'type-graphql';

export const DeliveryState = {
  READY: 'ready',
  OPEN: 'open',
  COMPLETED: 'completed',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
} as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'Where a delivery stands.',
  valuesConfig: {
    READY: { description: 'Prepared; nothing has been sent.' },
    OPEN: { description: 'Being sent, or interrupted and resumable.' },
    COMPLETED: { description: 'Every byte was sent.' },
    EXPIRED: { description: 'Its time ran out.' },
    REVOKED: { description: 'It was stopped; what was running has been cut.' },
  },
});
