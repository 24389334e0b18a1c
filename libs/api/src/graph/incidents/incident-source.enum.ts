import { registerEnumType } from 'type-graphql';

export const IncidentSource = {
  CUSTOMER_REPORT: 'customer-report',
  PUBLIC_REPORT: 'public-report',
  GATE: 'gate',
  AUDIT: 'audit',
  LEDGER: 'ledger',
  OFFICER: 'officer',
  PROCESSOR: 'processor',
} as const;
export type IncidentSource = (typeof IncidentSource)[keyof typeof IncidentSource];

registerEnumType(IncidentSource, {
  name: 'IncidentSource',
  description: 'Who or what noticed an incident.',
  valuesConfig: {
    CUSTOMER_REPORT: { description: 'A customer said: this is not me.' },
    PUBLIC_REPORT: { description: 'Somebody without an account said so.' },
    GATE: { description: 'The check of a finished archive.' },
    AUDIT: { description: 'The check of the audit log.' },
    LEDGER: { description: 'An officer doubts the ledger of device ownership.' },
    OFFICER: { description: 'An officer noticed something.' },
    PROCESSOR: { description: 'A processor told of something.' },
  },
});
