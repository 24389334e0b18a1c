import { registerEnumType } from 'type-graphql';

export const CopyRequestState = {
  ASKED: 'asked',
  BUILDING: 'building',
  CHECKING: 'checking',
  HELD: 'held',
  DELAYED: 'delayed',
  READY: 'ready',
  DELIVERED: 'delivered',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
  CLOSED: 'closed',
  STOPPED: 'stopped',
  FROZEN: 'frozen',
  ANSWERED: 'answered',
  REFUSED: 'refused',
} as const;
export type CopyRequestState = (typeof CopyRequestState)[keyof typeof CopyRequestState];

registerEnumType(CopyRequestState, {
  name: 'CopyRequestState',
  description: 'Where a request for a copy stands.',
  valuesConfig: {
    ASKED: { description: 'Received; the archive is not being built yet.' },
    BUILDING: { description: 'The archive is being packed.' },
    CHECKING: { description: 'The archive is packed and being read back against the evidence.' },
    HELD: {
      description: 'A privacy officer looks at it before it goes on, as happens with some requests.',
    },
    DELAYED: {
      description:
        'Something of the portal does not work; a privacy officer looks after it, and the due date stays.',
    },
    READY: { description: 'The archive passed the check and waits for its owner.' },
    DELIVERED: { description: 'The owner has downloaded it.' },
    EXPIRED: { description: 'It was not fetched in time; a new request can be made.' },
    WITHDRAWN: { description: 'The customer took the request back.' },
    CLOSED: { description: 'A privacy officer ended it, with a reason; a new request can be made.' },
    STOPPED: { description: 'The check failed: nothing was delivered, and an incident was opened.' },
    FROZEN: {
      description: 'Somebody reported that it carries recordings of somebody else; nobody can fetch it.',
    },
    ANSWERED: { description: 'A privacy officer did what was asked for, in full or in part.' },
    REFUSED: { description: 'Two privacy officers refused it, with grounds.' },
  },
});
