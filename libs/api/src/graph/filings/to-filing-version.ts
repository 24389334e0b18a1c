import type { FilingVersionView } from '@rightful/domain';
import type { FilingLanguage } from '@rightful/filing';
import type { FilingVersion } from './filing-version.type.ts';
import { toFormFields } from './to-form-fields.ts';

/** What was filed, as both sides read it. */
export const toFilingVersion = (
  filingId: string,
  { content, before, documents, ...version }: FilingVersionView,
  language: FilingLanguage,
): FilingVersion => ({
  ...version,
  fields: toFormFields({ content, before, kind: version.kind, language }),
  documents: documents.map((name) => ({
    name,
    path: `/bytes/filings/${filingId}/${version.number}/${encodeURIComponent(name)}`,
  })),
});
