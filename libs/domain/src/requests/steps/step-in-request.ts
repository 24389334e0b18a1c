import { type CaseScope, caseScope, type RequestRow, type Transaction } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { SEND_MAIL } from '../../notices/write-mail.ts';
import type { Refusal, StepUpNeeded } from '../../people/outcomes.ts';
import { stepUpNeeded } from '../../people/step-up-needed.ts';
import type { OfficerContext } from '../../portal/context.ts';
import { letProposalsFall } from '../let-proposals-fall.ts';

/** Which request an officer acts on, as they see it. */
export interface SeenRequest {
  readonly requestId: RequestId;
  readonly version: number;
}

export type RequestNotPossible = Refusal<'RequestNotPossible'>;
export type RequestChangedMeanwhile = Refusal<'RequestChangedMeanwhile'>;

/** How an officer's step in a request ends. */
export type RequestStepResult =
  | { readonly kind: 'RequestChanged'; readonly request: RequestRow }
  | StepUpNeeded
  | RequestChangedMeanwhile
  | RequestNotPossible;

export interface RequestCase {
  readonly scope: CaseScope;
  readonly request: RequestRow;
}

export const changedMeanwhile: RequestChangedMeanwhile = {
  kind: 'RequestChangedMeanwhile',
  code: 'REQUEST_CHANGED_MEANWHILE',
  message: 'Somebody changed this request since you opened it. Look at it as it is now, then decide.',
  path: ['version'],
};

export const requestNotPossible = (
  code: string,
  message: string,
  path: readonly string[] | null = null,
): RequestNotPossible => ({ kind: 'RequestNotPossible', code, message, path });

const NO_SUCH_REQUEST = requestNotPossible('NO_SUCH_REQUEST', 'There is no open request of this id.', [
  'requestId',
]);

class LostRace extends Error {}

/**
 * One step of an officer in an open request, with a fresh proof, on the version that they saw. `work` does what belongs to
 * it in the same transaction and says what changes in the row; or refuses, before it has written anything.
 */
export async function stepInRequest(
  ctx: OfficerContext,
  { requestId: id, version }: SeenRequest,
  work: (tx: Transaction, found: RequestCase) => Promise<Partial<RequestRow> | RequestNotPossible>,
): Promise<RequestStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner) return NO_SUCH_REQUEST;
  const scope = caseScope(ctx.viewer, owner);
  const result = await ctx.data
    .transact(ctx.now(), async (tx): Promise<RequestStepResult> => {
      const { requests } = tx.ofCase(scope);
      const request = await requests.one({ id, openMark: 1 });
      if (!request) return NO_SUCH_REQUEST;
      if (request.version !== version) return changedMeanwhile;
      const set = await work(tx, { scope, request });
      if ('kind' in set && set.kind === 'RequestNotPossible') return set as RequestNotPossible;
      // Another officer was quicker since the row was read: all of this is undone.
      const changed = await requests.update({ id, version, openMark: 1 }, set as Partial<RequestRow>);
      if (changed !== 1) throw new LostRace();
      if ((set as Partial<RequestRow>).state) await letProposalsFall(tx, scope, id);
      const now = await requests.one({ id });
      return now ? { kind: 'RequestChanged', request: now } : NO_SUCH_REQUEST;
    })
    .catch((error: unknown): RequestStepResult => {
      if (error instanceof LostRace) return changedMeanwhile;
      throw error;
    });
  if (result.kind === 'RequestChanged') await ctx.jobs.nudge(SEND_MAIL);
  return result;
}
