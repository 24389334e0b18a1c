import { type DecisionRow, isNull, moreThan, type Transaction, taskScope } from '@rightful/data';
import { parseId, type SubjectId } from '@rightful/policy';
import { freezeDoubtful } from '../ledger/freeze-doubtful.ts';
import { resumeRequests } from '../ledger/resume-requests.ts';
import { tellOwners } from '../ledger/tell-owners.ts';
import { thaw } from '../ledger/thaw.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { notDecidable, type SettledLater } from './settle.ts';

const A_DAY_MS = 24 * 3_600_000;
const CHANGED = notDecidable(
  'LEDGER_CHANGED',
  'The ledger says something else about this device by now. Look at it again.',
);

/** Cuts a line of the ledger of devices shorter, a day after the second yes. */
export const endOwnership: SettledLater = {
  check: async ({ ctx, tx, scope, what }) =>
    (await lineOf(tx, scopeFor(ctx, scope.subjectId), what)) ? null : CHANGED,
  waitsMs: A_DAY_MS,
  async undo({ ctx, tx, scope, what }) {
    const incidentId = parseId('incident', String(what.incidentId));
    if (!incidentId) return;
    await lockHoldings(tx, scope.subjectId);
    await thaw(tx, scopeFor(ctx, scope.subjectId), incidentId);
    await resumeRequests(tx, scopeFor(ctx, scope.subjectId), incidentId);
  },
  async settleLater(ctx: SystemContext, tx: Transaction, decision: DecisionRow) {
    const scope = scopeFor(ctx, decision.subjectId);
    await lockHoldings(tx, decision.subjectId);
    const line = await lineOf(tx, scope, decision.what);
    if (!line) return;
    const ownedTo = new Date(String(decision.what.endsAt));
    // What came in since the proposal.
    const incidentId = parseId('incident', String(decision.what.incidentId));
    if (incidentId) await freezeDoubtful(tx, ctx.viewer, scope, incidentId, { ...line, ownedFrom: ownedTo });
    await tx.owned(scope).ownerships.update({ id: line.id }, { ownedTo });
    if (incidentId) await resumeRequests(tx, scope, incidentId);
    await tellOwners(tx, await tx.across.ledgerOf([line.deviceId]));
    tx.record({
      action: 'end-ownership',
      viewer: ctx.viewer,
      about: scope,
      facts: { deviceId: line.deviceId, ownershipId: line.id, decisionId: decision.id },
    });
  },
  nudges: ['apply-decisions', 'sweep'],
};

const scopeFor = (portal: Portal, subjectId: SubjectId) =>
  taskScope(taskContext(portal, 'end-ownership').viewer, subjectId);

/** The line that it is about, while it still reaches beyond the end. */
async function lineOf(tx: Transaction, scope: ReturnType<typeof scopeFor>, what: DecisionRow['what']) {
  const id = parseId('ownership', String(what.ownershipId));
  const endsAt = new Date(String(what.endsAt));
  if (!id) return null;
  const { ownerships } = tx.owned(scope);
  return (
    (await ownerships.one({ id, ownedTo: isNull() })) ??
    (await ownerships.one({ id, ownedTo: moreThan(endsAt) }))
  );
}
