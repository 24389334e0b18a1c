import type { IncidentRow, IncidentSource, Transaction } from '@rightful/data';
import { breachNoticeDueAt } from '@rightful/law';
import { newId } from '@rightful/policy';
import type { OfficerNotice } from '../notices/notice-pace.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { Context } from '../portal/context.ts';
import { newCaseNumber } from './case-number.ts';
import { type Happening, summaryOf } from './what-happened.ts';

/**
 * Opens an incident at `awareAt` and tells every officer, in the transaction that found it out. `finding` is the code of
 * what the gate found first.
 */
export async function openIncident(
  ctx: Pick<Context, 'config'>,
  tx: Transaction,
  source: IncidentSource,
  awareAt: Date,
  happening: Happening,
  finding?: string,
): Promise<IncidentRow> {
  const { regime, timeZone, jurisdiction: where } = ctx.config.controller;
  const incident: IncidentRow = {
    id: newId('incident', awareAt),
    caseNumber: newCaseNumber(awareAt),
    source,
    state: 'open',
    awareAt,
    notifyBy: breachNoticeDueAt({ regime, awareAt, timeZone, where }),
    frozenAfterMs: null,
    summary: summaryOf(happening, finding),
    version: 1,
    wordsKey: null,
    closedAt: null,
    outcome: null,
    keepsFrozen: false,
  };
  await tx.common.incidents.insert(incident);
  await writeMailToOfficers(tx, awareAt, noticeOf(incident));
  return incident;
}

function noticeOf({ source, caseNumber, awareAt }: IncidentRow): OfficerNotice {
  if (source === 'gate') return { kind: 'gate-failed', caseNumber };
  const kind = source === 'public-report' ? 'public-report' : 'incident-opened';
  return { kind, caseNumber, awareAt: awareAt.toISOString() };
}
