import {
  type FullScope,
  oneOf,
  type RequestRow,
  type RequestState,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { parseId, type RequestId } from '@rightful/policy';
import type { SystemContext } from '../portal/context.ts';
import { giveUp, MOST_ATTEMPTS } from './give-up.ts';
import { COPY_KINDS } from './request-states.ts';

export const LEASE_MS = 20_000;
const RENEW_MS = 1_000;

/** A request that this run works on, alone: who comes later gets a higher number, and this run may then write no more. */
export interface LeasedRequest {
  readonly request: RequestRow;
  readonly scope: FullScope;
  /** The condition under which this run may still write. */
  readonly mine: { readonly leaseNumber: number };
}

/** Somebody else took the request over, or it was withdrawn or frozen: stop without a trace. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  override readonly message = 'The request is no longer this run’s.';
}

/** Takes the request if it is in one of these states, nobody works on it and no erasure runs. Undefined otherwise. */
export async function leaseRequest(
  ctx: SystemContext,
  key: string,
  states: readonly RequestState[],
  onLeased: (tx: Transaction, leased: LeasedRequest) => Promise<void> = async () => undefined,
): Promise<LeasedRequest | undefined> {
  const id = parseId('request', key);
  const owner = id && (await ctx.data.across.ownerOf('request', id));
  if (!id || !owner) return undefined;
  const scope = taskScope(ctx.viewer, owner);
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    const { erasures, requests } = tx.owned(scope);
    const request = await requests.one({ id, kind: oneOf(COPY_KINDS), state: oneOf(states) });
    if (!request || (request.leaseUntil && request.leaseUntil > now)) return undefined;
    // An erasure that runs takes recordings from under it: what was asked for since is packed of what is left.
    if ((await erasures.count({ state: oneOf(['begun', 'listed']) })) > 0) return undefined;
    // Whoever had it last died over it, each time.
    if (request.attempts >= MOST_ATTEMPTS) {
      await giveUp(ctx, tx, scope, request, 'PROCESS_DIED');
      return undefined;
    }
    const leaseNumber = request.leaseNumber + 1;
    const taken = await requests.update(
      { id, state: request.state, leaseNumber: request.leaseNumber },
      { leaseNumber, leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: request.attempts + 1 },
    );
    if (taken !== 1) return undefined;
    const leased = { request: { ...request, leaseNumber }, scope, mine: { leaseNumber } };
    await onLeased(tx, leased);
    return leased;
  });
}

/** Goes on for another while; throws LeaseLostError. */
export async function renewLease(
  ctx: SystemContext,
  leased: LeasedRequest,
  set: Partial<RequestRow> = {},
): Promise<void> {
  const now = ctx.now();
  const id: RequestId = leased.request.id;
  const renewed = await ctx.data.transact(now, (tx) =>
    tx
      .owned(leased.scope)
      .requests.update(
        { ...leased.mine, id, state: oneOf(['building', 'checking']) },
        { ...set, leaseUntil: new Date(now.getTime() + LEASE_MS) },
      ),
  );
  if (renewed !== 1) throw new LeaseLostError();
}

/** Does `work` while the lease is renewed each second with what `progress` says; the signal aborts when it is lost. */
export async function whileLeased<T>(
  ctx: SystemContext,
  leased: LeasedRequest,
  work: (signal: AbortSignal) => Promise<T>,
  progress: () => Partial<RequestRow> = () => ({}),
): Promise<T> {
  const lost = new AbortController();
  const renewing = setInterval(() => {
    renewLease(ctx, leased, progress()).catch((error) => lost.abort(error));
  }, RENEW_MS);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(renewing);
  }
}
