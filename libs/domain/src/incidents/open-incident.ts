import type { IncidentRow, IncidentSource, Transaction } from '@rightful/data';
import { breachNoticeDueAt } from '@rightful/law';
import { newId } from '@rightful/policy';
import type { OfficerNotice } from '../notices/notice-pace.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { Context } from '../portal/context.ts';
import { type AwarenessBasis, basisOf } from './awareness.ts';
import { newCaseNumber } from './case-number.ts';
import { type Happening, summaryOf } from './what-happened.ts';

/** What besides its source an opening may say. */
export interface Opening {
  /** The code of what was found first. */
  readonly finding?: string;
  /** On what the awareness rests, where it is not what the source gives. */
  readonly basis?: AwarenessBasis;
  /** When the processor's message came. */
  readonly messageAt?: Date;
  /** An exercise. */
  readonly isDrill?: boolean;
}

/**
 * Opens an incident of which the controller is aware since `awareAt`, puts on record on what that rests, and tells every
 * officer, in the transaction that found it out.
 */
export async function openIncident(
  ctx: Pick<Context, 'config' | 'viewer'>,
  tx: Transaction,
  source: IncidentSource,
  awareAt: Date,
  happening: Happening,
  { finding, basis = basisOf(source), messageAt, isDrill = false }: Opening = {},
): Promise<IncidentRow> {
  const { regime, timeZone, jurisdiction: where } = ctx.config.controller;
  const incident: IncidentRow = {
    id: newId('incident', tx.now, isDrill),
    caseNumber: newCaseNumber(tx.now),
    source,
    state: 'open',
    awareAt,
    notifyBy: breachNoticeDueAt({ regime, awareAt, timeZone, where }),
    frozenAfterMs: null,
    summary: summaryOf(happening, finding),
    openingSealed: null,
    messageAt: messageAt ?? null,
    version: 1,
    wordsKey: null,
    closedAt: null,
    outcome: null,
    keepsFrozen: false,
    isUntold: false,
    isDrill,
  };
  await tx.common.incidents.insert(incident);
  tx.record({
    action: 'open-incident',
    viewer: ctx.viewer,
    facts: { incidentId: incident.id, source, awareAt: awareAt.toISOString(), awareness: basis },
  });
  await writeMailToOfficers(tx, tx.now, noticeOf(incident));
  tx.record({ action: 'alert-officers', viewer: ctx.viewer, facts: { incidentId: incident.id } });
  return incident;
}

function noticeOf({ source, caseNumber, awareAt, isDrill }: IncidentRow): OfficerNotice {
  if (source === 'gate') return { kind: 'gate-failed', caseNumber };
  const kind = source === 'public-report' ? 'public-report' : 'incident-opened';
  return { kind, caseNumber, awareAt: awareAt.toISOString(), ...(isDrill && { isExercise: true }) };
}
