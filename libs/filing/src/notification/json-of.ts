import { FORM_SCHEMA_ID } from '@rightful/law';
import type { Filing } from './filing.ts';

/** A filing for programs. `content` is what the published schema describes. */
export const jsonOf = ({ caseNumber, authority, kind, number, filedAt, content, checkpoint }: Filing) => ({
  format: 'rightful-notification/1',
  schema: FORM_SCHEMA_ID,
  caseNumber,
  authority,
  kind,
  version: number,
  filedAt: filedAt.toISOString(),
  checkpoint,
  content,
});
