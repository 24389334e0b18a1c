import type { AccountId, AuthorityId, FilingId, IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';
import { isMarked } from './same-mark.ts';

/** What one authority hears of one incident: a draft that officers work on, and after it what was filed (`filing_versions`). */
export interface FilingRow {
  id: FilingId;
  incidentId: IncidentId;
  authorityId: AuthorityId;
  state: 'draft' | 'filed' | 'withdrawn';
  /** Goes up with every change of the draft; whoever saves or files says which one they saw. */
  version: number;
  /** The content as JSON, sealed under the incident's own key. */
  draftSealed: Buffer;
  draftedAt: Date;
  /** Null: the portal drafted it by itself. */
  draftedBy: AccountId | null;
  /** How many versions were filed. */
  filedCount: number;
  /** Until when the authority may look; null before anything was filed. */
  openUntil: Date | null;
}

/** The database itself lets no authority see anything of an exercise: of one there are drafts alone. */
const DRAFT_ALONE = `NOT (${isMarked('incident_id')}) OR (state = 'draft' AND filed_count = 0 AND open_until IS NULL)`;

export const filingEntity = (dialect: Dialect) =>
  entity<FilingRow>({
    name: 'Filing',
    table: 'filings',
    columns: {
      id: id(dialect, 'filing', { primary: true }),
      incidentId: id(dialect, 'incident'),
      authorityId: id(dialect, 'authority'),
      state: words(10),
      version: integer(),
      draftSealed: blob(),
      draftedAt: instant(),
      draftedBy: id(dialect, 'account', { nullable: true }),
      filedCount: integer(),
      openUntil: instant({ nullable: true }),
    },
    indices: [
      { name: 'filings_incident', columns: ['incidentId', 'authorityId'], unique: true },
      { name: 'filings_authority', columns: ['authorityId', 'id'] },
    ],
    checks: [{ name: 'filings_mark', expression: DRAFT_ALONE }],
    references: [
      { name: 'filings_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'filings_to_authority', columns: ['authorityId'], to: 'Authority', toColumns: ['id'] },
      { name: 'filings_drafted_by', columns: ['draftedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
