import {
  type CaseScope,
  caseScope,
  type MutedRegion,
  oneOf,
  type RedactionRow,
  type RequestRow,
  type ReviewHearingRow,
  type ReviewItemRow,
  type ReviewReason,
  type ReviewVerdict,
} from '@rightful/data';
import { type AccountId, idFromBytes, idToBytes, type ReviewItemId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { heardMs, heardRanges } from './hearing-rules.ts';
import { itemsAfter } from './items-after.ts';

/** What one officer heard of one recording, by the bytes that were served. */
export interface HearingView {
  readonly officerName: string;
  readonly isViewer: boolean;
  /** To its end, over a plausible time. */
  readonly isHeard: boolean;
  readonly heardMs: number;
  readonly durationMs: number;
  readonly ranges: readonly MutedRegion[];
}

/** What was found on one recording that had to be heard: by what the officers of the case answer, without a sound of it. */
export interface ReviewFinding {
  readonly id: ReviewItemId;
  readonly recordedAt: Date;
  readonly reasons: readonly ReviewReason[];
  readonly verdict: ReviewVerdict | null;
  readonly ground: string | null;
  /** The first officer's words for the second; null for what is kept. */
  readonly words: string | null;
  readonly regions: readonly MutedRegion[];
  readonly isTranscriptWithheld: boolean;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  /** Empty when nobody heard any of it. */
  readonly hearings: readonly HearingView[];
}

/** What the second officer answers for before a request is let go: each item, the oldest recording first. Throws BadCursorError, RangeError. */
export async function reviewFindings(
  ctx: OfficerContext,
  { subjectId, id: requestId }: Pick<RequestRow, 'subjectId' | 'id'>,
  request: PageRequest,
): Promise<Page<ReviewFinding>> {
  const scope = caseScope(ctx.viewer, subjectId);
  const { nodes, pageInfo } = await readPage(
    ctx,
    request,
    {
      name: 'review-findings',
      filter: { requestId },
      read: (take, after) =>
        itemsAfter(
          ctx.data.ofCase(scope),
          requestId,
          take,
          after ? { recordedAt: new Date(after.sort), id: idFromBytes('reviewItem', after.id) } : null,
        ),
      placeOf: (row: ReviewItemRow) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
  return { nodes: await toFindings(ctx, scope, nodes), pageInfo };
}

async function toFindings(
  ctx: OfficerContext,
  scope: CaseScope,
  items: readonly ReviewItemRow[],
): Promise<ReviewFinding[]> {
  const [first] = items;
  if (!first) return [];
  const cases = ctx.data.ofCase(scope);
  const [hearings, redactions] = await Promise.all([
    cases.reviewHearings.find({ itemId: oneOf(items.map(({ id }) => id)) }),
    cases.redactions.find({
      requestId: first.requestId,
      recordingId: oneOf(items.map(({ recordingId }) => recordingId)),
      state: oneOf(['proposed', 'released']),
    }),
  ]);
  const officerIds = [
    ...hearings.map(({ officerId }) => officerId),
    ...items.map(({ decidedBy }) => decidedBy),
  ];
  const officers = await ctx.data.common.accounts.find({ id: oneOf([...new Set(officerIds)].filter(isId)) });
  const nameOf = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  // What is proposed stands in for what was released before it.
  const inOrder = [...redactions].sort((one, other) => (other.openMark ?? 0) - (one.openMark ?? 0));
  const redactionOf = new Map(inOrder.map((row) => [row.recordingId, row]));
  return Promise.all(
    items.map(async (item) => {
      const { id, recordedAt, reasons, verdict, ground, regions, decidedAt, decidedBy } = item;
      const redaction = verdict === 'keep' || !verdict ? undefined : redactionOf.get(item.recordingId);
      return {
        ...{ id, recordedAt, reasons, verdict, ground, regions, decidedAt },
        words: redaction ? await wordsOf(ctx, scope, redaction) : null,
        isTranscriptWithheld: redaction?.isTranscriptWithheld ?? false,
        decidedByName: decidedBy && (nameOf.get(decidedBy) ?? ''),
        hearings: hearings
          .filter(({ itemId }) => itemId === id)
          .map((row) => toHearing(row, nameOf, ctx.viewer.accountId)),
      };
    }),
  );
}

const isId = (id: AccountId | null): id is AccountId => id !== null;

const toHearing = (
  row: ReviewHearingRow,
  nameOf: ReadonlyMap<AccountId, string>,
  viewerId: AccountId,
): HearingView => ({
  officerName: nameOf.get(row.officerId) ?? '',
  isViewer: row.officerId === viewerId,
  isHeard: row.heardAt !== null,
  heardMs: heardMs(row),
  durationMs: row.durationMs,
  ranges: heardRanges(row),
});

async function wordsOf(
  { data }: OfficerContext,
  scope: CaseScope,
  { id, keyVersion, groundSealed }: RedactionRow,
): Promise<string> {
  const key = await data.keyring.caseKey(scope, keyVersion);
  return key.openSmall('redaction', idToBytes(id), groundSealed).toString('utf8');
}
