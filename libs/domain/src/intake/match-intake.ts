import {
  type FullScope,
  type IntakeRow,
  isDuplicate,
  type RequestRow,
  type Transaction,
  taskScope,
} from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { datesSinceEarlier } from '../requests/clock/dates-since-earlier.ts';
import { openDetails as openRequestDetails } from '../requests/details/open-details.ts';
import { sealDetails } from '../requests/details/seal-details.ts';
import { openRequest } from '../requests/open-request.ts';
import { COPY_KINDS } from '../requests/request-states.ts';
import { openDetails } from './intake-details.ts';
import { mayAccept } from './may-accept.ts';
import { changedMeanwhile, type IntakeStepResult, notPossible } from './officer-outcomes.ts';
import { proposeMatch } from './propose-match.ts';
import { type CaseStep, stepInCase } from './step-in-case.ts';
import { tellIntake } from './tell-intake.ts';

/**
 * The officer accepts whom the system found; there is nobody to choose. The request that comes of it belongs to that
 * subject, with the door and the receipt of the case, and is answered to that subject alone. Now, and not before, is
 * looked whether one of its kind is open already: then the case joins it, with its words, and the earlier receipt counts.
 */
export async function matchIntake(ctx: OfficerContext, step: CaseStep): Promise<IntakeStepResult> {
  const now = ctx.now();
  const opened: RequestRow[] = [];
  const work = stepInCase(ctx, step, {
    action: 'match-intake',
    from: ['identity-proven'],
    change: async (intake) => {
      const match = await proposeMatch(ctx, intake);
      if (match.kind !== 'one')
        return notPossible('NOBODY_FOUND', 'What was proven leads to nobody, or to more than one person.');
      const refused = await mayAccept(ctx, intake, match.facts);
      if (refused) return refused;
      const set = { state: 'matched', endedAt: now, openMark: null, closesAt: null } as const;
      const also = async (tx: Transaction, changed: IntakeRow) => {
        opened.length = 0;
        const request = await becomeRequest(ctx, tx, changed, match.subjectId);
        opened.push(request);
        await tx.common.intakes.update({ id: intake.id }, { requestId: request.id });
        await tellIntake(ctx, tx, changed);
      };
      return { set, also };
    },
  });
  const result = await work.catch((error: unknown) => {
    // Two cases of one person at once: the second finds the first's request when it is tried again.
    if (isDuplicate(error)) return changedMeanwhile;
    throw error;
  });
  const [request] = opened;
  if (result.kind === 'IntakeChanged' && request) {
    if (COPY_KINDS.includes(request.kind)) await ctx.jobs.nudge('build-archive', request.id);
    await ctx.jobs.nudge(SEND_MAIL);
    return { ...result, intake: { ...result.intake, requestId: request.id } };
  }
  return result;
}

async function becomeRequest(
  ctx: OfficerContext,
  tx: Transaction,
  intake: IntakeRow,
  subjectId: SubjectId,
): Promise<RequestRow> {
  const { kind, door, receivedAt, clock } = intake;
  const scope = taskScope(taskContext(ctx, 'match-intake').viewer, subjectId);
  const words = (await openDetails(ctx.keyService, intake))?.words;
  const details = words ? { note: words } : undefined;
  const { requests } = tx.owned(scope);
  const open = await requests.one({ kind, openMark: 1 });
  const request = open ?? (await openRequest(ctx, tx, scope, { kind, door, receivedAt, clock, details }));
  if (open && receivedAt < open.receivedAt) await bringForward(ctx, tx, scope, open, receivedAt);
  if (open && words) await addWords(tx, scope, open, `${intake.caseNumber}: ${words}`);
  tx.record({
    action: open ? 'join-request' : 'open-request-from-intake',
    viewer: ctx.viewer,
    about: scope,
    facts: { requestId: request.id, door },
  });
  return request;
}

/** What came earlier than the request that it joins moves that one's dates to its own. */
async function bringForward(
  ctx: OfficerContext,
  tx: Transaction,
  scope: FullScope,
  open: RequestRow,
  receivedAt: Date,
): Promise<void> {
  const dates = datesSinceEarlier(ctx, open, receivedAt, tx.now);
  await tx.owned(scope).requests.update({ id: open.id }, dates);
}

/** What was told with the case stands behind what the request says already, under its own number. */
async function addWords(tx: Transaction, scope: FullScope, open: RequestRow, words: string): Promise<void> {
  const details = await openRequestDetails(tx, scope, open);
  const note = details.note ? `${details.note}\n\n${words}` : words;
  await tx
    .owned(scope)
    .requests.update({ id: open.id }, await sealDetails(tx, scope, open.id, { ...details, note }));
}
