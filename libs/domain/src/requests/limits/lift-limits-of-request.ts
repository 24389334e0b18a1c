import { caseScope, type RequestRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { letterLocaleOf } from '../../letters/send-letter.ts';
import { keepMessage } from '../../messages/keep-message.ts';
import { tellOfMessage } from '../../messages/tell-of-message.ts';
import { SEND_MAIL } from '../../notices/write-mail.ts';
import { stepUpNeeded } from '../../people/step-up-needed.ts';
import type { OfficerContext } from '../../portal/context.ts';
import { readWords, wordsNeeded } from '../steps/read-words.ts';
import { type RequestStepResult, requestNotPossible, type SeenRequest } from '../steps/step-in-request.ts';
import { announceLifting } from './lift-limits.ts';
import { liftingWords } from './lifting-words.ts';

const LONGEST_REASON = 1000;
const NOTHING_TO_LIFT = requestNotPossible(
  'NOTHING_TO_LIFT',
  'No limit of an answered request holds here, or its end was announced already.',
);

/**
 * Ends what an answered restriction or objection limits, some days after the person was told (Art. 18(3)): they can say
 * something about it until then.
 */
export async function liftLimitsOfRequest(
  ctx: OfficerContext,
  { requestId: id }: Pick<SeenRequest, 'requestId'>,
  why: string,
): Promise<RequestStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const reason = readWords(why, LONGEST_REASON);
  if (!reason) return wordsNeeded('reason', LONGEST_REASON);
  const request = await lift(ctx, id, reason);
  if (!request) return NOTHING_TO_LIFT;
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'RequestChanged', request };
}

async function lift(ctx: OfficerContext, id: RequestId, reason: string): Promise<RequestRow | null> {
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner) return null;
  const scope = caseScope(ctx.viewer, owner);
  return ctx.data.transact(ctx.now(), async (tx) => {
    const request = await tx.ofCase(scope).requests.one({ id, state: 'answered' });
    const liftsAt = request && (await announceLifting(tx, scope, id));
    if (!liftsAt) return null;
    await tellOfMessage(tx, scope, request, 'officer');
    const told = liftingWords(ctx, liftsAt, await letterLocaleOf(tx, scope));
    await keepMessage(tx, scope, id, ctx.viewer, { subject: null, body: `${reason}\n\n${told}` });
    tx.record({ action: 'announce-lifting', viewer: ctx.viewer, about: scope, facts: { requestId: id } });
    return request;
  });
}
