import { type IntakeRow, type IntakeState, oneOf, type Transaction } from '@rightful/data';
import type { IntakeId } from '@rightful/policy';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { NO_REFUSAL } from './end-intake.ts';
import {
  changedMeanwhile,
  type IntakeStepResult,
  noSuchCase,
  notPossible,
  notYours,
  readReason,
  reasonNeeded,
} from './officer-outcomes.ts';

export interface CaseStep {
  readonly intakeId: IntakeId;
  /** The one that the officer saw. */
  readonly version: number;
  readonly reason: string;
}

/** What a step changes; `also` runs in the same transaction, after the change. */
interface Change {
  readonly set: Partial<IntakeRow>;
  readonly also?: (tx: Transaction, intake: IntakeRow) => Promise<void>;
}

interface Kind {
  readonly action: string;
  readonly from: readonly IntakeState[];
  /** What it leads to, or why it cannot be. */
  readonly change: (intake: IntakeRow, reason: string) => Promise<Change | IntakeStepResult>;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * One step of the officer to whom the case is assigned: freshly proven, with a reason, on the version that they saw, on
 * record in the same transaction.
 */
export async function stepInCase(ctx: OfficerContext, step: CaseStep, kind: Kind): Promise<IntakeStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const reason = readReason(step.reason);
  if (!reason) return reasonNeeded;
  const { intakeId: id, version } = step;
  const found = await ctx.data.common.intakes.one({ id });
  if (found?.openMark !== 1) return noSuchCase;
  if (found.assigneeId !== ctx.viewer.accountId) return notYours;
  if (found.version !== version) return changedMeanwhile;
  if (!kind.from.includes(found.state))
    return notPossible('NOT_NOW', 'This step does not follow from where the case stands.');
  const change = await kind.change(found, reason);
  if ('kind' in change) return change;
  const now = ctx.now();
  const changed = await ctx.data.transact(now, async (tx) => {
    const standing = { id, version, openMark: 1, state: oneOf(kind.from), assigneeId: ctx.viewer.accountId };
    // A refusal that was proposed on what was known before falls with each further step.
    const set = { ...NO_REFUSAL, ...change.set, version: version + 1 };
    if ((await tx.common.intakes.update(standing, set)) !== 1) return null;
    const facts = { intakeId: id, reason: reason.length, ...kind.facts };
    tx.record({ action: kind.action, viewer: ctx.viewer, facts });
    await change.also?.(tx, { ...found, ...set });
    return { ...found, ...set };
  });
  return changed ? { kind: 'IntakeChanged', intake: changed } : changedMeanwhile;
}
