import type {
  CaseScope,
  MutedRegion,
  RequestRow,
  ReviewChoiceRow,
  ReviewHearingRow,
  ReviewItemRow,
  ReviewVerdict,
} from '@rightful/data';
import { caseScope, oneOf } from '@rightful/data';
import type { AccountId, ReviewItemId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

/** How far a review is: all numbers are of the items that the system chose. */
export interface ReviewProgress {
  readonly choice: ReviewChoiceRow;
  readonly itemCount: number;
  /** Heard to the end by some officer. */
  readonly heardCount: number;
  readonly decidedCount: number;
  /** What was decided, by verdict. */
  readonly keptCount: number;
  readonly mutedCount: number;
  readonly withheldCount: number;
  /** Items whose verdict is missing, or was given by somebody who had not heard them. */
  readonly open: readonly OpenItem[];
}

export interface OpenItem {
  readonly id: ReviewItemId;
  readonly isHeard: boolean;
  readonly isDecided: boolean;
}

/** Null while nothing was chosen for this request. */
export async function reviewProgress(
  ctx: OfficerContext,
  request: Pick<RequestRow, 'subjectId' | 'id'>,
): Promise<ReviewProgress | null> {
  const scope = caseScope(ctx.viewer, request.subjectId);
  const cases = ctx.data.ofCase(scope);
  const choice = await cases.reviewChoices.one({ requestId: request.id });
  if (!choice?.chosenAt) return null;
  const items = await cases.reviewItems.find(
    { requestId: request.id },
    { order: { recordedAt: 'ASC', id: 'ASC' } },
  );
  const heardBy = await officersWhoHeard(ctx, scope, items);
  const redactions = await cases.redactions.find({
    requestId: request.id,
    state: oneOf(['proposed', 'released']),
  });
  // What is proposed replaces what was released.
  const released = redactions.filter(({ state }) => state === 'released');
  const proposed = redactions.filter(({ state }) => state === 'proposed');
  const madeOf = new Map([...released, ...proposed].map((one) => [one.recordingId, one]));
  const open = items.map((item) => openItem(item, heardBy.get(item.id) ?? [], madeOf.get(item.recordingId)));
  const countOf = (wanted: ReviewVerdict) => items.filter(({ verdict }) => verdict === wanted).length;
  return {
    choice,
    itemCount: items.length,
    heardCount: open.filter(({ isHeard }) => isHeard).length,
    decidedCount: open.filter(({ isDecided }) => isDecided).length,
    keptCount: countOf('keep'),
    mutedCount: countOf('mute'),
    withheldCount: countOf('withhold'),
    open: open.filter(({ isHeard, isDecided }) => !isHeard || !isDecided),
  };
}

interface Made {
  readonly action: ReviewVerdict;
  readonly regions: readonly MutedRegion[];
}

const textOf = (regions: readonly MutedRegion[]): string =>
  regions.map(({ startMs, endMs }) => `${startMs}-${endMs}`).join();

/** A verdict counts when the officer who gave it had heard the recording, and what it says is what was made of it. */
function openItem(
  item: ReviewItemRow,
  heardBy: readonly AccountId[],
  made: Made = { action: 'keep', regions: [] },
): OpenItem {
  const isMade = item.verdict === made.action && textOf(item.regions) === textOf(made.regions);
  const isDecided = isMade && item.decidedBy !== null && heardBy.includes(item.decidedBy);
  return { id: item.id, isHeard: heardBy.length > 0, isDecided };
}

async function officersWhoHeard(
  ctx: OfficerContext,
  scope: CaseScope,
  items: readonly ReviewItemRow[],
): Promise<Map<ReviewItemId, AccountId[]>> {
  if (items.length === 0) return new Map();
  const hearings: ReviewHearingRow[] = await ctx.data
    .ofCase(scope)
    .reviewHearings.find({ itemId: oneOf(items.map(({ id }) => id)) });
  const heardBy = new Map<ReviewItemId, AccountId[]>();
  for (const { itemId, officerId, heardAt } of hearings) {
    if (heardAt) heardBy.set(itemId, [...(heardBy.get(itemId) ?? []), officerId]);
  }
  return heardBy;
}
