import type { IntakeRow } from '@rightful/data';
import { isOtherPerson } from '../decisions/is-other-person.ts';
import type { OfficerContext } from '../portal/context.ts';
import type { RefusalGround } from './end-intake.ts';
import { openDetails } from './intake-details.ts';

/** A refusal that waits for a second officer: what the first says, did, and did not do. */
export interface IntakeRefusal {
  readonly ground: RefusalGround;
  readonly reason: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly viewerCanDecide: boolean;
  readonly evidenceCount: number;
  /** How many of the files an officer opened. */
  readonly openedCount: number;
  /** How often the person was asked who they are. */
  readonly askedCount: number;
}

/** Null while nothing is proposed. Every officer reads it: any other person than the first may decide. */
export async function refusalOf(ctx: OfficerContext, intake: IntakeRow): Promise<IntakeRefusal | null> {
  const { refusalGround, refusalProposedBy, refusalProposedAt } = intake;
  if (intake.openMark !== 1 || !refusalGround || !refusalProposedBy || !refusalProposedAt) return null;
  const [details, proposer, evidence] = await Promise.all([
    openDetails(ctx.keyService, intake),
    ctx.data.common.accounts.one({ id: refusalProposedBy }),
    ctx.data.common.intakeEvidence.find({ intakeId: intake.id }),
  ]);
  return {
    ground: refusalGround as RefusalGround,
    reason: details?.refusalReason ?? '',
    proposedByName: proposer?.displayName ?? '',
    proposedAt: refusalProposedAt,
    viewerCanDecide: await isOtherPerson(ctx, refusalProposedBy),
    evidenceCount: evidence.length,
    openedCount: evidence.filter(({ openings }) => openings.length > 0).length,
    askedCount: intake.clock.pauses.length,
  };
}
