import { registerEnumType } from 'type-graphql';

export const IncidentStartKind = {
  DELIVERY: 'delivery',
  ARCHIVE: 'archive',
  REQUEST: 'request',
  DEVICE: 'device',
  REPORT: 'report',
} as const;
export type IncidentStartKind = (typeof IncidentStartKind)[keyof typeof IncidentStartKind];

registerEnumType(IncidentStartKind, {
  name: 'IncidentStartKind',
  description: 'From where it is followed what an incident touches.',
  valuesConfig: {
    DELIVERY: { description: 'A delivery, by its id.' },
    ARCHIVE: { description: 'An archive, by its id.' },
    REQUEST: { description: 'A request for a copy, by its id.' },
    DEVICE: { description: 'A device, by its serial number: all that it recorded, for whomever.' },
    REPORT: { description: 'A report, by its case number: all that it froze.' },
  },
});
