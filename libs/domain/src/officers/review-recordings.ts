import { caseScope, type RecordingRow, type ReviewRow, reviewScope } from '@rightful/data';
import { idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { filterOf } from '../requests/request-scope.ts';

export interface ReviewRecording {
  readonly id: RecordingId;
  readonly recordedAt: Date;
  readonly deviceName: string;
  readonly durationMs: number;
  readonly audioPath: string;
}

const EMPTY: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The recordings of the reviewed request, while the review is open. Throws BadCursorError, RangeError. */
export async function reviewRecordings(
  ctx: OfficerContext,
  review: ReviewRow,
  request: PageRequest,
): Promise<Page<ReviewRecording>> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  const row = await ctx.data
    .ofCase(caseScope(ctx.viewer, review.subjectId))
    .requests.one({ id: review.requestId });
  if (!scope || !row) return EMPTY;
  const names = namesOf(await ownedDevices(ctx, scope));
  const filter = filterOf(row);
  return readPage(
    ctx,
    request,
    {
      name: 'review-recordings',
      filter: { reviewId: review.id },
      read: (take, after) =>
        ctx.data
          .owned(scope)
          .recordings.page(
            filter,
            take,
            after && { recordedAt: new Date(after.sort), id: idFromBytes('recording', after.id) },
          ),
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
