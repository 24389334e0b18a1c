import { type IncidentDecisionRow, type IncidentRow, type Transaction, taskScope } from '@rightful/data';
import { breachNoticeDueAt } from '@rightful/law';
import { settleLetters } from '../breach-letters/settle-letters.ts';
import { resumeRequests } from '../ledger/resume-requests.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { isLetterStep } from './letter-steps.ts';
import { liftFreeze } from './lift-freeze.ts';
import { tellReporters } from './tell-reporters.ts';

/** Carries out what the second officer confirmed, in the transaction of that yes. */
export async function settleIncidentStep(
  ctx: OfficerContext,
  tx: Transaction,
  incident: IncidentRow,
  { kind, what, proposedAt }: Pick<IncidentDecisionRow, 'kind' | 'what' | 'proposedAt'>,
): Promise<void> {
  const { id } = incident;
  if (isLetterStep(kind)) return settleLetters(ctx.keyService, tx, incident, { kind, what, proposedAt });
  if (kind === 'awareness') {
    const awareAt = new Date(String(what.awareAt));
    const { regime, timeZone, jurisdiction: where } = ctx.config.controller;
    const notifyBy = breachNoticeDueAt({ regime, awareAt, timeZone, where });
    await tx.common.incidents.update({ id }, { awareAt, notifyBy });
    return;
  }
  const keepsFrozen = what.keepsFrozen === true;
  await letGo(ctx, tx, incident, keepsFrozen);
  if (kind !== 'close') return;
  const outcome = what.outcome === 'breach' ? 'breach' : 'no-breach';
  await tx.common.incidents.update({ id }, { state: 'closed', closedAt: tx.now, outcome, keepsFrozen });
  await tellReporters(ctx, tx, incident, outcome);
}

/** What keeps its recordings frozen lets go at least the requests that it stopped: they are packed without those. */
async function letGo(
  ctx: OfficerContext,
  tx: Transaction,
  incident: IncidentRow,
  keepsFrozen: boolean,
): Promise<void> {
  for (const subjectId of await tx.across.touchedSubjects(incident.id)) {
    const scope = taskScope(taskContext(ctx, 'lift-freeze').viewer, subjectId);
    await lockHoldings(tx, subjectId);
    if (!keepsFrozen) await liftFreeze(tx, scope, incident.id);
    await resumeRequests(tx, scope, incident.id);
    if (keepsFrozen) continue;
    tx.record({
      action: 'lift-freeze',
      viewer: ctx.viewer,
      about: scope,
      facts: { incidentId: incident.id },
    });
  }
}
