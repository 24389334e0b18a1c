import { registerEnumType } from 'type-graphql';

export const AwarenessBasis = {
  REPORT_CAME: 'REPORT_CAME',
  GATE_FOUND: 'GATE_FOUND',
  LOG_FAULT_FOUND: 'LOG_FAULT_FOUND',
  LEDGER_DOUBTED: 'LEDGER_DOUBTED',
  OFFICER_NOTICED: 'OFFICER_NOTICED',
  PROCESSOR_MESSAGE: 'PROCESSOR_MESSAGE',
  ARGUED: 'ARGUED',
  CORRECTED: 'CORRECTED',
} as const;
export type AwarenessBasis = (typeof AwarenessBasis)[keyof typeof AwarenessBasis];

registerEnumType(AwarenessBasis, {
  name: 'AwarenessBasis',
  description: 'On what it rests that the controller was aware from a moment on.',
  valuesConfig: {
    REPORT_CAME: { description: 'A report came.' },
    GATE_FOUND: { description: 'The check of an archive found it.' },
    LOG_FAULT_FOUND: { description: 'The check of the audit log found it.' },
    LEDGER_DOUBTED: { description: 'An officer stated a doubt about who had a device.' },
    OFFICER_NOTICED: { description: 'An officer noticed it, and opened the incident at once.' },
    PROCESSOR_MESSAGE: { description: 'A processor’s message came.' },
    ARGUED: { description: 'The officer who opened it stated another moment, and why.' },
    CORRECTED: { description: 'Two officers corrected it, and stated why.' },
  },
});
