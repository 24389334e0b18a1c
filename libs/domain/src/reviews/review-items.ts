import {
  atLeast,
  caseScope,
  type MutedRegion,
  oneOf,
  type ReviewItemRow,
  type ReviewReason,
  type ReviewRow,
  type ReviewVerdict,
  reviewScope,
} from '@rightful/data';
import { idFromBytes, idToBytes, type RecordingId, type ReviewItemId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { heardMs, heardRanges } from './hearing-rules.ts';

const EMPTY: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** One recording that has to be heard, as the officer who hears it sees it. */
export interface ReviewItemView {
  readonly id: ReviewItemId;
  readonly recordingId: RecordingId;
  readonly recordedAt: Date;
  readonly deviceName: string;
  readonly durationMs: number;
  readonly reasons: readonly ReviewReason[];
  readonly verdict: ReviewVerdict | null;
  readonly ground: string | null;
  readonly regions: readonly MutedRegion[];
  readonly decidedAt: Date | null;
  readonly viewerDecided: boolean;
  /** By this officer; what counts for their verdicts. */
  readonly viewerHeard: boolean;
  readonly heardMs: number;
  readonly heardRanges: readonly MutedRegion[];
  readonly peaks: readonly number[];
  readonly peakWindowMs: number;
  /** Null when it is frozen. */
  readonly audioPath: string | null;
  /** The copy that would go out; null unless parts are muted. */
  readonly mutedPath: string | null;
}

/** What has to be heard of the reviewed request, the oldest first, while the review is open. Throws BadCursorError, RangeError. */
export async function reviewItems(
  ctx: OfficerContext,
  review: ReviewRow,
  request: PageRequest,
): Promise<Page<ReviewItemView>> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return EMPTY;
  const owned = ctx.data.owned(scope);
  const page = await readPage(
    ctx,
    request,
    {
      name: 'review-items',
      filter: { requestId: review.requestId },
      read: async (take, after) => {
        const from = after && new Date(after.sort);
        const id = after && idFromBytes('reviewItem', after.id);
        const rows = await owned.reviewItems.find(
          { requestId: review.requestId, ...(from ? { recordedAt: atLeast(from) } : {}) },
          { order: { recordedAt: 'ASC', id: 'ASC' } },
        );
        return rows.filter((row) => !from || !id || row.recordedAt > from || row.id > id).slice(0, take);
      },
      placeOf: (row: ReviewItemRow) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
  if (page.nodes.length === 0) return { ...page, nodes: [] };
  const [recordings, hearings, devices] = await Promise.all([
    owned.recordings.find({ id: oneOf(page.nodes.map(({ recordingId }) => recordingId)) }),
    ctx.data.ofCase(caseScope(ctx.viewer, review.subjectId)).reviewHearings.find({
      itemId: oneOf(page.nodes.map(({ id }) => id)),
      officerId: ctx.viewer.accountId,
    }),
    ownedDevices(ctx, scope),
  ]);
  const names = namesOf(devices);
  const recordingOf = new Map(recordings.map((row) => [row.id, row]));
  const hearingOf = new Map(hearings.map((row) => [row.itemId, row]));
  const nodes: ReviewItemView[] = [];
  for (const item of page.nodes) {
    const recording = recordingOf.get(item.recordingId);
    if (!recording) continue;
    const hearing = hearingOf.get(item.id);
    const key = await ctx.data.keyring.key(scope, recording.keyVersion);
    const { id, recordingId, recordedAt, reasons, verdict, ground, regions, decidedAt } = item;
    nodes.push({
      id,
      recordingId,
      recordedAt,
      deviceName: names.get(recording.deviceId) ?? '',
      durationMs: recording.durationMs,
      reasons,
      verdict,
      ground,
      regions,
      decidedAt,
      viewerDecided: item.decidedBy === ctx.viewer.accountId,
      viewerHeard: hearing?.heardAt != null,
      heardMs: hearing ? heardMs(hearing, recording) : 0,
      heardRanges: hearing ? heardRanges(hearing.ranges, recording) : [],
      peaks: [...key.openSmall('peaks', idToBytes(recordingId), recording.peaksSealed)],
      peakWindowMs: recording.peakWindowMs,
      mutedPath: verdict === 'mute' ? `/bytes/review-items/${id}/muted?review=${review.id}` : null,
      audioPath: recording.frozenAt ? null : `/bytes/recordings/${recordingId}/audio?review=${review.id}`,
    });
  }
  return { nodes, pageInfo: page.pageInfo };
}
