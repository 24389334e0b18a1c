import {
  atLeast,
  caseScope,
  oneOf,
  type RecordingRow,
  type ReviewHearingRow,
  type ReviewItemRow,
  type ReviewRow,
  reviewScope,
} from '@rightful/data';
import { idFromBytes, idToBytes } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { heardMs, heardRangesMs } from './hearing-rules.ts';

const EMPTY: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** One recording that has to be heard, as the officer who hears it sees it. */
export class ReviewItemView {
  constructor(
    private readonly item: ReviewItemRow,
    private readonly recording: RecordingRow,
    private readonly hearing: ReviewHearingRow | undefined,
    readonly deviceName: string,
    private readonly key: SubjectKey,
    private readonly review: ReviewRow,
    private readonly viewerId: string,
  ) {}

  get id() {
    return this.item.id;
  }
  get recordingId() {
    return this.item.recordingId;
  }
  get recordedAt() {
    return this.item.recordedAt;
  }
  get durationMs() {
    return this.recording.durationMs;
  }
  get reasons() {
    return this.item.reasons;
  }
  get verdict() {
    return this.item.verdict;
  }
  get ground() {
    return this.item.ground;
  }
  get regions() {
    return this.item.regions;
  }
  get decidedAt() {
    return this.item.decidedAt;
  }
  get viewerDecided(): boolean {
    return this.item.decidedBy === this.viewerId;
  }
  get viewerHeard(): boolean {
    return this.hearing?.heardAt != null;
  }
  get heardMs(): number {
    return this.hearing ? heardMs(this.hearing, this.recording) : 0;
  }
  get heardRanges() {
    return this.hearing
      ? heardRangesMs(this.hearing.ranges, this.recording).map(({ fromMs, toMs }) => ({
          startMs: fromMs,
          endMs: toMs,
        }))
      : [];
  }
  get peakWindowMs() {
    return this.recording.peakWindowMs;
  }
  get peaks(): number[] {
    return [...this.key.openSmall('peaks', idToBytes(this.recording.id), this.recording.peaksSealed)];
  }
  get audioPath(): string | null {
    if (this.recording.frozenAt) return null;
    return `/bytes/recordings/${this.recording.id}/audio?review=${this.review.id}`;
  }
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
    nodes.push(
      new ReviewItemView(
        item,
        recording,
        hearingOf.get(item.id),
        names.get(recording.deviceId) ?? '',
        await ctx.data.keyring.key(scope, recording.keyVersion),
        review,
        ctx.viewer.accountId,
      ),
    );
  }
  return { nodes, pageInfo: page.pageInfo };
}
