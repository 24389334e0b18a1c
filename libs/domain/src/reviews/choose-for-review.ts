import {
  type FullScope,
  isDuplicate,
  type RecordingFilter,
  type RecordingTraits,
  type RequestRow,
  type ReviewCause,
  type ReviewReason,
  type Transaction,
} from '@rightful/data';
import { newBlobId } from '@rightful/vault';
import type { Context } from '../portal/context.ts';
import { filterOf } from '../requests/request-scope.ts';
import { anomaliesOf, type Ordinary } from './anomalies-of.ts';
import { keptBackBefore } from './kept-back-before.ts';
import { PATTERN_LIMITS, Pattern } from './pattern.ts';
import { type Chosen, putReviewItems } from './put-review-items.ts';
import { RandomSample } from './random-sample.ts';
import { voicesNamedIn } from './voices-named-in.ts';

const PAGE = 1_000;
/** By which it is known that somebody else can be heard. */
const OTHERS: readonly ReviewReason[] = ['other-voice-named', 'kept-back-before'];

/** Somebody else began to choose for the same request meanwhile. */
export class ChoiceLostError extends Error {}

/**
 * Chooses what has to be heard before a request is answered: a random sample, whose seed follows from the request and the
 * portal's own key and so is in nobody's hand, and everything out of the ordinary. Walks the recordings page by page; may
 * be killed at any line and run again: it ends with the same. Answers how many were chosen. When only anomalies ask for a review
 * and there are none, nothing is chosen; when only somebody else's voice does, or what was kept back before, nothing but that.
 */
export async function chooseForReview(
  ctx: Pick<Context, 'data' | 'now' | 'rowKey' | 'config' | 'viewer'>,
  scope: FullScope,
  request: RequestRow,
  cause: ReviewCause,
): Promise<number> {
  const run = newBlobId();
  const seed = ctx.rowKey.mac(['rightful/review-sample', request.id]);
  const sampleSize = cause === 'voices' ? 0 : ctx.config.review.sampleSize;
  await begin(ctx, scope, request, { run, cause, seed, sampleSize });
  const ordinary = await ordinaryOf(ctx, scope, request);
  const sample = new RandomSample(seed, sampleSize);
  let population = 0;
  let anomalies = 0;
  for await (const page of pages(ctx, scope, filterOf(request))) {
    population += page.length;
    for (const recording of page) sample.add(recording);
    const odd = page.flatMap(({ id, recordedAt, ...traits }): Chosen[] => {
      const all = anomaliesOf({ id, recordedAt, ...traits }, ordinary);
      const reasons = cause === 'voices' ? all.filter((reason) => OTHERS.includes(reason)) : all;
      return reasons.length > 0 ? [{ id, recordedAt, reasons }] : [];
    });
    anomalies += odd.length;
    if (odd.length > 0)
      await whileMine(ctx, scope, request, run, (tx) => putReviewItems(tx, scope, request, odd));
  }
  const isNeeded = cause !== 'anomalies' || anomalies > 0;
  const drawn: Chosen[] = isNeeded
    ? sample.drawn().map((one) => ({ ...one, reasons: ['random-sample'] }))
    : [];
  return whileMine(ctx, scope, request, run, async (tx) => {
    const owned = tx.owned(scope);
    await putReviewItems(tx, scope, request, drawn);
    const itemCount = await owned.reviewItems.count({ requestId: request.id });
    await owned.reviewChoices.update(
      { requestId: request.id },
      { population, itemCount, chosenAt: tx.now, approvedAt: null, approvedBy: null, approvedFindings: [] },
    );
    tx.record({
      action: 'choose-for-review',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: request.id, cause, seed: seed.toString('hex'), sampleSize, population, itemCount },
    });
    return itemCount;
  });
}

async function begin(
  { data, now }: Pick<Context, 'data' | 'now'>,
  scope: FullScope,
  { id: requestId }: RequestRow,
  with_: { run: string; cause: ReviewCause; seed: Buffer; sampleSize: number },
): Promise<void> {
  const startedAt = now();
  const set = { ...with_, startedAt, chosenAt: null, limits: PATTERN_LIMITS };
  const renew = (): Promise<number> =>
    data.transact(startedAt, (tx) => tx.owned(scope).reviewChoices.update({ requestId }, set));
  if ((await renew()) === 1) return;
  try {
    await data.transact(startedAt, (tx) =>
      tx.owned(scope).reviewChoices.insert({
        subjectId: scope.subjectId,
        requestId,
        population: 0,
        itemCount: 0,
        approvedAt: null,
        approvedBy: null,
        approvedFindings: [],
        ...set,
      }),
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await renew();
  }
}

async function ordinaryOf(
  ctx: Pick<Context, 'data' | 'now'>,
  scope: FullScope,
  request: RequestRow,
): Promise<Ordinary> {
  const pattern = new Pattern();
  const all = { ingestedBefore: request.scopeIngestedBefore };
  for await (const page of pages(ctx, scope, all)) for (const recording of page) pattern.add(recording);
  const devices = [
    ...new Set((await ctx.data.owned(scope).ownerships.find({})).map((line) => line.deviceId)),
  ];
  return {
    subjectId: scope.subjectId,
    pattern,
    ledger: devices.length > 0 ? await ctx.data.across.ledgerOf(devices) : [],
    keptBack: new Set((await keptBackBefore(ctx.data, scope, request)).map(({ id }) => id)),
    voicesNamed: new Set((await voicesNamedIn(ctx.data, scope, request)).map(({ id }) => id)),
    heldByGate: new Set(request.findings.flatMap(({ recordingId }) => recordingId ?? [])),
    limits: PATTERN_LIMITS,
  };
}

async function* pages(
  { data }: Pick<Context, 'data'>,
  scope: FullScope,
  filter: RecordingFilter,
): AsyncGenerator<RecordingTraits[], void, void> {
  const { recordings } = data.owned(scope);
  let after: RecordingTraits | undefined;
  do {
    const page: RecordingTraits[] = await recordings.traits(filter, PAGE, after);
    if (page.length > 0) yield page;
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after);
}

/** Throws ChoiceLostError when another run took over. */
function whileMine<T>(
  { data, now }: Pick<Context, 'data' | 'now'>,
  scope: FullScope,
  { id: requestId }: RequestRow,
  run: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return data.transact(now(), async (tx) => {
    if ((await tx.owned(scope).reviewChoices.update({ requestId, run }, { startedAt: now() })) !== 1) {
      throw new ChoiceLostError('Another run chooses for this request.');
    }
    return work(tx);
  });
}
