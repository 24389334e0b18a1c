import type { IntakeRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';
import { openDetails } from './intake-details.ts';

/** What the person of a case sees of it: its own state and nothing of anybody we know. */
export interface OwnIntake {
  readonly intake: IntakeRow;
  /** Coarser than ours: whether we found somebody shows only once their identity is proven and the work is theirs. */
  readonly stage: 'received' | 'being-looked-at' | 'we-need-something' | 'in-work' | 'refused' | 'closed';
  readonly needed: string | null;
  readonly endReason: string | null;
  readonly evidenceCount: number;
}

const STAGES: Record<IntakeRow['state'], OwnIntake['stage']> = {
  new: 'received',
  'address-proven': 'being-looked-at',
  'identity-needed': 'we-need-something',
  'identity-proven': 'being-looked-at',
  matched: 'in-work',
  refused: 'refused',
  closed: 'closed',
};

export async function ownIntake(ctx: Context, intake: IntakeRow): Promise<OwnIntake> {
  const details = await openDetails(ctx.keyService, intake);
  return {
    intake,
    stage: STAGES[intake.state],
    needed: intake.state === 'identity-needed' ? (details?.needed ?? null) : null,
    endReason: details?.endReason ?? null,
    evidenceCount: await ctx.data.common.intakeEvidence.count({ intakeId: intake.id }),
  };
}
