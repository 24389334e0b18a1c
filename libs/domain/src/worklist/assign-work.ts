import { caseScope, isNull, oneOf, type Transaction, type WorkItemRow } from '@rightful/data';
import { type AccountId, idFromBytes } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';
import { BadInputError } from './bad-input.ts';
import { readRows, readSeen, type SeenWork, type StaleView, staleView } from './stale-view.ts';
import { workId } from './work-id.ts';
import { toWorkItems, type WorkItem } from './work-item.ts';

export interface WorkAssigned {
  readonly kind: 'WorkAssigned';
  readonly items: readonly WorkItem[];
}

export type AssignWorkResult = WorkAssigned | StaleView | Refusal<'NoSuchOfficer'>;

const NO_SUCH_OFFICER: Refusal<'NoSuchOfficer'> = {
  kind: 'NoSuchOfficer',
  code: 'NO_SUCH_OFFICER',
  message: 'That officer does not work here. Choose another.',
  path: ['assigneeId'],
};

/**
 * Gives work to an officer, or back to all. All of it or, when somebody changed a piece meanwhile, none: then it says
 * which. Decides nothing about anybody's data. Throws RangeError.
 */
export async function assignWork(
  ctx: OfficerContext,
  seen: readonly SeenWork[],
  assigneeId: AccountId | null,
): Promise<AssignWorkResult> {
  const wanted = readSeen(seen);
  const outcome = await ctx.data
    .transact(ctx.now(), async (tx): Promise<Outcome> => {
      if (assigneeId && !(await isOfficer(tx, assigneeId))) return NO_SUCH_OFFICER;
      const { rows, stale, isComplete } = await readRows(tx, wanted);
      if (!isComplete) throw new BadInputError('There is no such work.');
      if (stale.length > 0) return { stale };
      for (const row of rows) {
        // Somebody was quicker since the rows were read: all of this is undone.
        if (!(await assignOne(ctx, tx, row, assigneeId))) throw new LostRace();
      }
      return { assigned: await tx.common.workItems.find({ id: oneOf(rows.map(({ id }) => id)) }) };
    })
    .catch(async (error: unknown): Promise<Outcome> => {
      if (!(error instanceof LostRace)) throw error;
      return { stale: (await readRows(ctx.data, wanted)).stale };
    });
  if ('kind' in outcome) return outcome;
  if ('stale' in outcome) return staleView(ctx, outcome.stale);
  return { kind: 'WorkAssigned', items: await toWorkItems(ctx, outcome.assigned) };
}

type Outcome =
  | Refusal<'NoSuchOfficer'>
  | { readonly stale: readonly WorkItemRow[] }
  | { readonly assigned: readonly WorkItemRow[] };

class LostRace extends Error {}

const isOfficer = async (tx: Transaction, id: AccountId): Promise<boolean> =>
  (await tx.common.accounts.count({ id, role: 'officer', closedAt: isNull() })) === 1;

/** False when it is no longer as `row` says. A request keeps its officer itself; the list follows. */
export async function assignOne(
  ctx: OfficerContext,
  tx: Transaction,
  row: WorkItemRow,
  assigneeId: AccountId | null,
): Promise<boolean> {
  if (row.assigneeId === assigneeId) return true;
  const { id, version, thing } = row;
  const facts = { workId: workId(row), to: assigneeId, from: row.assigneeId };
  if (thing === 'intake') {
    const set = { assigneeId, version: version + 1 };
    const intakeId = idFromBytes('intake', id);
    if ((await tx.common.intakes.update({ id: intakeId, version, openMark: 1 }, set)) !== 1) return false;
    tx.record({ action: 'assign-work', viewer: ctx.viewer, facts });
    return true;
  }
  if (thing !== 'request') {
    // Claims the row before anything is read of it again.
    const next = version + 1;
    if ((await tx.common.workItems.update({ id, version, openMark: 1 }, { version: next })) !== 1)
      return false;
    await tx.common.workItems.put({ ...row, version: next, assigneeId });
    tx.record({ action: 'assign-work', viewer: ctx.viewer, facts });
    return true;
  }
  const requestId = idFromBytes('request', id);
  const owner = await tx.across.ownerOf('request', requestId);
  if (!owner) return false;
  const scope = caseScope(ctx.viewer, owner);
  const changed = await tx
    .ofCase(scope)
    .requests.update({ id: requestId, version, openMark: 1 }, { assigneeId });
  if (changed === 1) tx.record({ action: 'assign-work', viewer: ctx.viewer, about: scope, facts });
  return changed === 1;
}
