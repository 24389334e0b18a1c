import type { AccountId, FilingId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, fixedBytes, id, instant } from './columns.ts';
import { entity } from './entity.ts';

/** A text that is attached to a filing, once; under which name, and to which versions, their content says. Never changed. */
export interface FilingAttachmentRow {
  filingId: FilingId;
  sha256: Buffer;
  /** Sealed under the incident's own key. */
  textSealed: Buffer;
  attachedBy: AccountId;
  attachedAt: Date;
}

export const filingAttachmentEntity = (dialect: Dialect) =>
  entity<FilingAttachmentRow>({
    name: 'FilingAttachment',
    table: 'filing_attachments',
    columns: {
      filingId: id(dialect, 'filing', { primary: true }),
      sha256: fixedBytes(dialect, 32, { primary: true }),
      textSealed: blob(),
      attachedBy: id(dialect, 'account'),
      attachedAt: instant(),
    },
    references: [
      { name: 'filing_attachments_of_filing', columns: ['filingId'], to: 'Filing', toColumns: ['id'] },
      { name: 'filing_attachments_by', columns: ['attachedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
