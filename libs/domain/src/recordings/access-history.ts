import { type AuditEntryRow, type FullScope, oneOf, ownScope, type RecordingRow } from '@rightful/data';
import { idFromBytes, parseId, type RecordingId, type SubjectId } from '@rightful/policy';
import { encodeParts, type SubjectKey } from '@rightful/vault';
import { reviewReasonOf } from '../officers/review-reason-of.ts';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from './device-names.ts';

const KIND_OF = {
  'listen-to-recording': 'LISTENED',
  'listen-in-archive': 'LISTENED',
  'review-recording': 'REVIEWED',
  'open-review': 'OPENED',
  'open-archive-list': 'OPENED',
  'redeem-delivery': 'OPENED',
  'complete-delivery': 'DELIVERED',
} as const;

export interface AccessEvent {
  readonly subjectId: SubjectId;
  readonly id: string;
  readonly at: Date;
  readonly by: 'YOU' | 'PRIVACY_OFFICER' | 'SYSTEM';
  readonly kind: (typeof KIND_OF)[keyof typeof KIND_OF];
  readonly recordingId: RecordingId | null;
  readonly recordedAt: Date | null;
  readonly deviceName: string | null;
  readonly reason: string | null;
}

/** Who listened to, opened or received the viewer's recordings: a view of the audit log, newest first. */
export async function accessHistory(
  ctx: CustomerContext,
  request: PageRequest & { readonly recordingId?: RecordingId },
): Promise<Page<AccessEvent>> {
  const scope = ownScope(ctx.viewer);
  const page = await readPage(
    ctx,
    request,
    {
      name: 'access-history',
      filter: { recordingId: request.recordingId ?? null },
      read: (take, after) =>
        ctx.data.audit.history(scope, Object.keys(KIND_OF), {
          take,
          before: after?.sort,
          recordingId: request.recordingId,
        }),
      placeOf: (entry) => ({ sort: entry.sequence, id: Buffer.alloc(16) }),
    },
    (entry) => entry,
  );
  const details = await detailsOf(ctx, scope, page.nodes);
  return {
    nodes: page.nodes.map((entry) => toEvent(scope.subjectId, entry, details)),
    pageInfo: page.pageInfo,
  };
}

interface Details {
  readonly key: SubjectKey;
  readonly recordings: ReadonlyMap<string, RecordingRow>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

/** What the log only points to: the recording's time and place, the officer's reason. All the subject's own rows. */
async function detailsOf(
  ctx: CustomerContext,
  scope: FullScope,
  entries: readonly AuditEntryRow[],
): Promise<Details> {
  const recordingIds = entries.flatMap(({ facts }) => parseId('recording', facts.recordingId) ?? []);
  const reviewIds = entries.flatMap(({ facts }) => parseId('review', facts.reviewId) ?? []);
  const owned = ctx.data.owned(scope);
  const [recordings, reviews, devices] = await Promise.all([
    recordingIds.length ? owned.recordings.find({ id: oneOf(recordingIds) }) : [],
    reviewIds.length ? owned.reviews.find({ id: oneOf(reviewIds) }) : [],
    ownedDevices(ctx, scope),
  ]);
  return {
    key: await ctx.data.keyring.markKey(scope),
    recordings: new Map(recordings.map((row) => [row.id, row])),
    reasons: new Map(
      await Promise.all(
        reviews.map(async (row) => [row.id, (await reviewReasonOf(ctx, row)) ?? ''] as const),
      ),
    ),
    names: namesOf(devices),
  };
}

function toEvent(subjectId: SubjectId, entry: AuditEntryRow, details: Details): AccessEvent {
  const recording = details.recordings.get(String(entry.facts.recordingId));
  return {
    subjectId,
    id: idFromBytes('audit', eventMark(details.key, entry)),
    at: entry.at,
    by: entry.actorKind === 'customer' ? 'YOU' : entry.actorKind === 'officer' ? 'PRIVACY_OFFICER' : 'SYSTEM',
    kind: KIND_OF[entry.action as keyof typeof KIND_OF],
    recordingId: recording?.id ?? null,
    recordedAt: recording?.recordedAt ?? null,
    deviceName: (recording && details.names.get(recording.deviceId)) ?? null,
    reason: details.reasons.get(String(entry.facts.reviewId)) ?? null,
  };
}

/** Names an event without its number in the log, which would tell how much the portal does for others. */
const eventMark = (key: SubjectKey, entry: AuditEntryRow): Buffer =>
  key.mac(encodeParts(['rightful/access-event', String(entry.sequence)])).subarray(0, 16);
