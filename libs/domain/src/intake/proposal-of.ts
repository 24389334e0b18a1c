import { type IntakeRow, isNull, taskScope } from '@rightful/data';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { isMine } from './officer-intakes.ts';
import { type MatchFact, proposeMatch } from './propose-match.ts';

/** What the system found for a case whose identity is proven. Named for the officer of the case, who cannot change it. */
export interface IntakeProposal {
  readonly outcome: 'one' | 'none' | 'contradiction';
  readonly customerName: string | null;
  readonly facts: readonly MatchFact[];
  /** Without an account the answer has no way out yet: the operator makes one for the proven address. */
  readonly hasAccount: boolean;
  /** A request of this kind is open already; the case would join it. */
  readonly joinsOpenRequest: boolean;
}

/** Null before the identity is proven, after the end, and for everybody but the officer of the case. */
export async function proposalOf(ctx: OfficerContext, intake: IntakeRow): Promise<IntakeProposal | null> {
  if (!isMine(ctx, intake) || intake.state !== 'identity-proven') return null;
  const match = await proposeMatch(ctx, intake);
  if (match.kind !== 'one')
    return {
      outcome: match.kind,
      customerName: null,
      facts: [],
      hasAccount: false,
      joinsOpenRequest: false,
    };
  const { subjectId, facts } = match;
  const scope = taskScope(taskContext(ctx, 'match-intake').viewer, subjectId);
  const { accounts, subjects } = ctx.data.common;
  const [subject, account, open] = await Promise.all([
    subjects.one({ id: subjectId }),
    accounts.one({ subjectId, closedAt: isNull() }),
    ctx.data.owned(scope).requests.one({ kind: intake.kind, openMark: 1 }),
  ]);
  return {
    outcome: 'one',
    customerName: subject?.displayName ?? '',
    facts,
    hasAccount: account !== null,
    joinsOpenRequest: open !== null,
  };
}
