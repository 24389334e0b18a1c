import { registerEnumType } from 'type-graphql';

export const TimelineStepKind = {
  ASKED: 'ASKED',
  IDENTITY_CHECKED: 'IDENTITY_CHECKED',
  PACKED: 'PACKED',
  CHECKED: 'CHECKED',
  HELD: 'HELD',
  READY: 'READY',
  DOWNLOADED: 'DOWNLOADED',
  EXPIRED: 'EXPIRED',
  WITHDRAWN: 'WITHDRAWN',
  CLOSED: 'CLOSED',
  STOPPED: 'STOPPED',
  FROZEN: 'FROZEN',
  ANSWERED: 'ANSWERED',
  REFUSED: 'REFUSED',
} as const;
export type TimelineStepKind = (typeof TimelineStepKind)[keyof typeof TimelineStepKind];

registerEnumType(TimelineStepKind, {
  name: 'TimelineStepKind',
  description: 'A step on the way of a request.',
  valuesConfig: {
    ASKED: { description: 'The request was received.' },
    IDENTITY_CHECKED: { description: 'It was established who asks.' },
    PACKED: { description: 'The archive was packed.' },
    CHECKED: { description: 'The archive was read back and checked.' },
    HELD: { description: 'A privacy officer looks at it.' },
    READY: { description: 'It waits for its owner.' },
    DOWNLOADED: { description: 'It was downloaded.' },
    EXPIRED: { description: 'It was not fetched in time.' },
    WITHDRAWN: { description: 'The customer took it back.' },
    CLOSED: { description: 'A privacy officer ended it.' },
    STOPPED: { description: 'The check stopped it.' },
    FROZEN: { description: 'It was frozen after a report.' },
    ANSWERED: { description: 'A privacy officer answers it.' },
    REFUSED: { description: 'It was refused, with grounds.' },
  },
});
