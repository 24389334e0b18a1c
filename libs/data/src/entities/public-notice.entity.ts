import type { AccountId, IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, json } from './columns.ts';
import { entity } from './entity.ts';
import { isMarked } from './same-mark.ts';

export interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

/** What everybody may read of an incident where letters cannot reach the people (Art. 34(3)(c)). It names nobody. */
export interface PublicNoticeRow {
  incidentId: IncidentId;
  /** From 1. */
  number: number;
  texts: Readonly<Record<'en' | 'de' | 'fr', NoticeText>>;
  shownFrom: Date;
  shownUntil: Date;
  writtenBy: AccountId;
  writtenAt: Date;
  /** When a second officer let it be shown; null before. */
  releasedAt: Date | null;
}

export const publicNoticeEntity = (dialect: Dialect) =>
  entity<PublicNoticeRow>({
    name: 'PublicNotice',
    table: 'public_notices',
    columns: {
      incidentId: id(dialect, 'incident', { primary: true }),
      number: integer({ primary: true }),
      texts: json(),
      shownFrom: instant(),
      shownUntil: instant(),
      writtenBy: id(dialect, 'account'),
      writtenAt: instant(),
      releasedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'public_notices_shown', columns: ['shownUntil'] }],
    references: [
      { name: 'public_notices_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'public_notices_of_officer', columns: ['writtenBy'], to: 'Account', toColumns: ['id'] },
    ],
    checks: [
      { name: 'public_notices_mark', expression: `released_at IS NULL OR NOT (${isMarked('incident_id')})` },
    ],
  });
