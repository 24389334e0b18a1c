import type { IntakeRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';
import { withDetails } from './intake-details.ts';

/** Why a case ends without becoming a request. */
export type RefusalGround =
  /** Art. 12(6): the doubt remained. */
  | 'identity-not-shown'
  /** Art. 11(2): we cannot tell which data are this person's. */
  | 'cannot-identify'
  /** Art. 15(4): it would take from the rights of others. */
  | 'rights-of-others'
  /** Art. 12(5): manifestly unfounded or excessive. */
  | 'excessive'
  /** We hold nothing of this person. */
  | 'nothing-held'
  /** Taken back by letter or by call: whoever says so of somebody else's case is not believed alone. */
  | 'withdrawn';
export type ClosingGround =
  /** Recordings with this person's voice are marked. */
  | 'voices-handled'
  /** By the person, with the code. */
  | 'withdrawn';
/** By the portal itself, when the person did not go on. */
export type LapseGround = 'address-not-proven' | 'identity-not-shown';

/** Nothing is proposed, or what was proposed fell with a later step. */
export const NO_REFUSAL = {
  refusalGround: null,
  refusalProposedBy: null,
  refusalProposedAt: null,
} as const satisfies Partial<IntakeRow>;

/** What a case becomes when it ends; the reason is sealed with the rest, for the person. */
export async function endOf(
  ctx: Pick<Context, 'keyService' | 'now'>,
  intake: IntakeRow,
  state: 'refused' | 'closed',
  ground: RefusalGround | ClosingGround | LapseGround,
  endReason: string | null,
): Promise<Partial<IntakeRow>> {
  const detailsSealed = endReason
    ? await withDetails(ctx.keyService, intake, { endReason })
    : intake.detailsSealed;
  return { state, ground, detailsSealed, endedAt: ctx.now(), openMark: null, closesAt: null };
}
