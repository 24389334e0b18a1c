import {
  type CaseScope,
  caseScope,
  type RequestRow,
  type Transaction,
  type WorkChange,
} from '@rightful/data';
import { idToBytes, type RequestId } from '@rightful/policy';
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
/** Nothing was done: the request is another than the officer saw, and this is what changed of it. */
export interface RequestChangedMeanwhile extends Refusal<'RequestChangedMeanwhile'> {
  /** Since the version that was seen, the oldest first; empty when nothing that stands on the list did. */
  readonly changes: readonly WorkChange[];
}

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

export async function changedMeanwhile(
  { data }: Pick<OfficerContext, 'data'>,
  { requestId, version }: SeenRequest,
): Promise<RequestChangedMeanwhile> {
  const work = await data.common.workItems.one({ id: Buffer.from(idToBytes(requestId)) });
  return {
    kind: 'RequestChangedMeanwhile',
    code: 'REQUEST_CHANGED_MEANWHILE',
    message: 'Somebody changed this request since you opened it. Look at it as it is now, then decide.',
    path: ['version'],
    changes: (work?.changes ?? []).filter((change) => change.version > version),
  };
}

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
      if (request.version !== version) return changedMeanwhile(ctx, { requestId: id, version });
      const set = await work(tx, { scope, request });
      if ('kind' in set && set.kind === 'RequestNotPossible') return set as RequestNotPossible;
      // Another officer was quicker since the row was read: all of this is undone.
      const changed = await requests.update({ id, version, openMark: 1 }, set as Partial<RequestRow>);
      if (changed !== 1) throw new LostRace();
      if ((set as Partial<RequestRow>).state) await letProposalsFall(tx, scope, id);
      const now = await requests.one({ id });
      return now ? { kind: 'RequestChanged', request: now } : NO_SUCH_REQUEST;
    })
    .catch(async (error: unknown): Promise<RequestStepResult> => {
      if (error instanceof LostRace) return changedMeanwhile(ctx, { requestId: id, version });
      throw error;
    });
  if (result.kind === 'RequestChanged') await ctx.jobs.nudge(SEND_MAIL);
  return result;
}
