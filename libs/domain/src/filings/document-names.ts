import { AUDIT_PROOF } from '@rightful/archive';
import type { FilingAttachment } from './attachments.ts';

/** Every document of ours of a version, by its file name. Each is signed, and stands on the checkpoint of its version. */
export const FILING_DOCUMENTS = [
  'notification-en.pdf',
  'notification-de.pdf',
  'notification.json',
  'notification.schema.json',
  'notification.jsonld',
  'veris.json',
  'fields-en.txt',
  'fields-de.txt',
  'reach.json',
  AUDIT_PROOF,
] as const;
export type FilingDocument = (typeof FILING_DOCUMENTS)[number];
/** All of them in one file. */
export const FILING_PACKAGE = 'notification.zip';

/** The names of all documents of a version, the last of which holds all the others. */
export const documentNames = (attachments: readonly FilingAttachment[]): string[] => [
  ...FILING_DOCUMENTS,
  ...attachments.map(({ document }) => document),
  FILING_PACKAGE,
];
