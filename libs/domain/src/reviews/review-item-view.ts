import {
  caseScope,
  type FullScope,
  type MutedRegion,
  oneOf,
  type ReviewItemRow,
  type ReviewReason,
  type ReviewRow,
  type ReviewVerdict,
} from '@rightful/data';
import { idToBytes, type RecordingId, type ReviewItemId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { heardMs, heardRanges } from './hearing-rules.ts';

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

/** Items of a review that is open for this officer, with what is sealed of their recordings. */
export async function viewReviewItems(
  ctx: OfficerContext,
  scope: FullScope,
  { id: reviewId, subjectId }: ReviewRow,
  items: readonly ReviewItemRow[],
): Promise<ReviewItemView[]> {
  if (items.length === 0) return [];
  const [recordings, hearings, devices] = await Promise.all([
    ctx.data.owned(scope).recordings.find({ id: oneOf(items.map(({ recordingId }) => recordingId)) }),
    ctx.data.ofCase(caseScope(ctx.viewer, subjectId)).reviewHearings.find({
      itemId: oneOf(items.map(({ id }) => id)),
      officerId: ctx.viewer.accountId,
    }),
    ownedDevices(ctx, scope),
  ]);
  const names = namesOf(devices);
  const recordingOf = new Map(recordings.map((row) => [row.id, row]));
  const hearingOf = new Map(hearings.map((row) => [row.itemId, row]));
  const views: ReviewItemView[] = [];
  for (const item of items) {
    const recording = recordingOf.get(item.recordingId);
    if (!recording) continue;
    const hearing = hearingOf.get(item.id);
    const key = await ctx.data.keyring.key(scope, recording.keyVersion);
    const { id, recordingId, recordedAt, reasons, verdict, ground, regions, decidedAt } = item;
    views.push({
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
      heardMs: hearing ? heardMs(hearing) : 0,
      heardRanges: hearing ? heardRanges(hearing) : [],
      peaks: [...key.openSmall('peaks', idToBytes(recordingId), recording.peaksSealed)],
      peakWindowMs: recording.peakWindowMs,
      mutedPath: verdict === 'mute' ? `/bytes/review-items/${id}/muted?review=${reviewId}` : null,
      audioPath: recording.frozenAt ? null : `/bytes/recordings/${recordingId}/audio?review=${reviewId}`,
    });
  }
  return views;
}
