import { type DecisionRow, oneOf, ownScope, taskScope } from '@rightful/data';
import { type DecisionId, parseId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { Refusal } from '../people/outcomes.ts';
import { type CustomerContext, taskContext } from '../portal/context.ts';

export type ObjectResult =
  | { readonly kind: 'OwnershipEndStopped'; readonly at: Date }
  | Refusal<'NothingToObjectTo'>;

const NOTHING: Refusal<'NothingToObjectTo'> = {
  kind: 'NothingToObjectTo',
  code: 'NOTHING_TO_OBJECT_TO',
  message: 'Nothing waits here that you can object to.',
  path: ['id'],
};

/**
 * Somebody who has or had the device says no to a change of its ledger: it is not carried out, and officers look at it
 * again. What was frozen for it stays frozen until one of them who did not propose it says yes or no, knowing of the
 * objection. To one proposal is objected once: or else nobody could ever mend a ledger.
 */
export async function objectToOwnershipEnd(ctx: CustomerContext, id: DecisionId): Promise<ObjectResult> {
  const owner = await ctx.data.across.ownerOf('decision', id);
  if (!owner) return NOTHING;
  const scope = taskScope(taskContext(ctx, 'object-to-ownership-end').viewer, owner);
  const now = ctx.now();
  const result = await ctx.data.transact(now, async (tx): Promise<ObjectResult> => {
    const { decisions } = tx.owned(scope);
    const standing = { id, kind: 'end-ownership', state: oneOf(['proposed', 'confirmed']) } as const;
    const decision = await decisions.one(standing);
    if (!decision || decision.what.objectedAt || !(await hadDevice(ctx, decision))) return NOTHING;
    const what = { ...decision.what, objectedAt: now.toISOString() };
    const objected = { state: 'objected', openMark: 1, effectiveAt: null, what } as const;
    if ((await decisions.update(standing, objected)) !== 1) return NOTHING;
    const incidentId = parseId('incident', String(decision.what.incidentId));
    const incident = incidentId && (await tx.common.incidents.one({ id: incidentId }));
    if (incident) {
      const { caseNumber } = incident;
      await writeMailToOfficers(tx, now, {
        kind: 'incident-opened',
        caseNumber,
        awareAt: incident.awareAt.toISOString(),
      });
    }
    tx.record({
      action: 'object-to-ownership-end',
      viewer: ctx.viewer,
      about: ownScope(ctx.viewer),
      facts: { decisionId: id },
    });
    return { kind: 'OwnershipEndStopped', at: now };
  });
  if (result.kind === 'OwnershipEndStopped') await ctx.jobs.nudge(SEND_MAIL);
  return result;
}

async function hadDevice(ctx: CustomerContext, { what }: DecisionRow): Promise<boolean> {
  const deviceId = parseId('device', String(what.deviceId));
  if (!deviceId) return false;
  return (await ctx.data.owned(ownScope(ctx.viewer)).ownerships.count({ deviceId })) > 0;
}
