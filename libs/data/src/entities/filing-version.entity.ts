import type { AccountId, FilingId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, fixedBytes, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** What was filed with an authority, once and for good: the first one whole, each later one as what it changes. */
export interface FilingVersionRow {
  filingId: FilingId;
  /** From 1. */
  number: number;
  kind: 'preliminary' | 'follow-up' | 'complete' | 'withdrawal';
  /** What it changes of the version before, as JSON, sealed under the incident's own key. */
  deltaSealed: Buffer;
  filedAt: Date;
  filedBy: AccountId;
  /** The audit log as it stood: a signed checkpoint of this sequence says this hash. */
  checkpointSequence: number;
  checkpointHash: Buffer;
  /** SHA-256 of the filing as the authority gets it (JSON). The audit log holds it, too. */
  digest: Buffer;
}

export const filingVersionEntity = (dialect: Dialect) =>
  entity<FilingVersionRow>({
    name: 'FilingVersion',
    table: 'filing_versions',
    columns: {
      filingId: id(dialect, 'filing', { primary: true }),
      number: integer({ primary: true }),
      kind: words(15),
      deltaSealed: blob(),
      filedAt: instant(),
      filedBy: id(dialect, 'account'),
      checkpointSequence: big(),
      checkpointHash: fixedBytes(dialect, 32),
      digest: fixedBytes(dialect, 32),
    },
    references: [
      { name: 'filing_versions_of_filing', columns: ['filingId'], to: 'Filing', toColumns: ['id'] },
      { name: 'filing_versions_filed_by', columns: ['filedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
