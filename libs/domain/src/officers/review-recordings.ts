import { atMost, oneOf, type RecordingRow, type ReviewRow, reviewScope } from '@rightful/data';
import { idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';

export interface ReviewRecording {
  readonly id: RecordingId;
  readonly recordedAt: Date;
  readonly deviceName: string;
  readonly durationMs: number;
  readonly audioPath: string;
}

const EMPTY: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What the system chose to be heard of the reviewed request, newest first, while the review is open. Throws BadCursorError, RangeError. */
export async function reviewRecordings(
  ctx: OfficerContext,
  review: ReviewRow,
  request: PageRequest,
): Promise<Page<ReviewRecording>> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return EMPTY;
  const names = namesOf(await ownedDevices(ctx, scope));
  return readPage(
    ctx,
    request,
    {
      name: 'review-recordings',
      filter: { reviewId: review.id },
      read: async (take, after) => {
        const place = after && { at: new Date(after.sort), id: idFromBytes('recording', after.id) };
        const { reviewItems, recordings } = ctx.data.owned(scope);
        const chosen = (
          await reviewItems.find(
            { requestId: review.requestId, ...(place ? { recordedAt: atMost(place.at) } : {}) },
            { order: { recordedAt: 'DESC', recordingId: 'DESC' } },
          )
        )
          .filter((item) => !place || item.recordedAt < place.at || item.recordingId < place.id)
          .slice(0, take);
        if (chosen.length === 0) return [];
        const rows = await recordings.find({ id: oneOf(chosen.map(({ recordingId }) => recordingId)) });
        const rowOf = new Map(rows.map((found) => [found.id, found]));
        return chosen.flatMap(({ recordingId }) => rowOf.get(recordingId) ?? []);
      },
      placeOf: (recording: RecordingRow) => ({
        sort: recording.recordedAt.getTime(),
        id: idToBytes(recording.id),
      }),
    },
    (recording) => ({
      id: recording.id,
      recordedAt: recording.recordedAt,
      deviceName: names.get(recording.deviceId) ?? '',
      durationMs: recording.durationMs,
      audioPath: `/bytes/recordings/${recording.id}/audio?review=${review.id}`,
    }),
  );
}
