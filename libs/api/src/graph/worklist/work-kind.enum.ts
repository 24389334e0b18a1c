import { registerEnumType } from 'type-graphql';

export const WorkKind = {
  ACCESS: 'access',
  PORTABILITY: 'portability',
  RECTIFICATION: 'rectification',
  ERASURE: 'erasure',
  RESTRICTION: 'restriction',
  OBJECTION: 'objection',
  DECISION: 'decision',
  INTAKE: 'intake',
  INCIDENT: 'incident',
  QUARANTINE: 'quarantine',
} as const;
export type WorkKind = (typeof WorkKind)[keyof typeof WorkKind];

registerEnumType(WorkKind, {
  name: 'WorkKind',
  description: 'What is asked; what is no request is a kind of its own.',
  valuesConfig: {
    ACCESS: { description: 'Access (GDPR Art. 15).' },
    PORTABILITY: { description: 'Portability (GDPR Art. 20).' },
    RECTIFICATION: { description: 'Rectification (GDPR Art. 16).' },
    ERASURE: { description: 'Erasure (GDPR Art. 17).' },
    RESTRICTION: { description: 'Restriction (GDPR Art. 18).' },
    OBJECTION: { description: 'Objection (GDPR Art. 21).' },
    DECISION: { description: 'A decision that needs a second officer.' },
    INTAKE: { description: 'What came in by another door and is no request yet.' },
    INCIDENT: { description: 'An incident.' },
    QUARANTINE: { description: 'Files in quarantine.' },
  },
});
