import { RedactionError } from '@rightful/audio';
import {
  caseScope,
  type FullScope,
  type MutedRegion,
  oneOf,
  REDACTION_GROUNDS,
  type RecordingRow,
  type RedactionGround,
  type RedactionRow,
  type RequestRow,
  type ReviewRow,
  reviewScope,
} from '@rightful/data';
import { idToBytes, newId, type RecordingId, type RequestId } from '@rightful/policy';
import { openReviewOf } from '../officers/officer-requests.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import type { Cue } from '../recordings/cues/cue.ts';
import { cutTranscript } from '../recordings/cues/cut-transcript.ts';
import { openCues } from '../recordings/cues/sealed-cues.ts';
import { isCovered } from '../requests/is-covered.ts';
import { type MutedCopy, makeMutedCopy } from './make-muted-copy.ts';
import { withdrawProposed } from './withdraw-proposed.ts';

/** What shall be kept from the person: parts of the sound, or the whole recording. */
export type Marked = readonly MutedRegion[] | 'withhold';

export interface GroundGiven {
  readonly code: RedactionGround;
  /** Why, for whoever decides after this officer; 1 to 2,000 characters. The person never reads it. */
  readonly text: string;
}

export type MarkRegionsResult =
  | { readonly kind: 'RegionsMarked'; readonly redaction: RedactionRow }
  | StepUpNeeded
  /** No review of this request is open for this officer, or the recording is not one of it. */
  | Refusal<'NotReviewable'>
  /** The regions or the ground make no sense; the message says which. */
  | Refusal<'MarkRefused'>
  /** No copy could be made and proven; nothing was changed. The message says what to do. */
  | Refusal<'RedactionFailed'>;

const MOST_TEXT = 2_000;
const MOST_REGIONS = 500;
const NOT_REVIEWABLE: Refusal<'NotReviewable'> = {
  kind: 'NotReviewable',
  code: 'NOT_REVIEWABLE',
  message: 'Open a review of this request first; then its recordings can be muted or withheld.',
  path: ['recordingId'],
};
const refused = (message: string, path: string): Refusal<'MarkRefused'> => ({
  kind: 'MarkRefused',
  code: 'MARK_REFUSED',
  message,
  path: [path],
});

/**
 * An officer, within an open review, mutes parts of a recording or withholds it, with a ground (Art. 15(4) GDPR). A copy is
 * made, proven by decoding it again, and sealed; the recording stays as it is. It takes effect only when another officer
 * releases the request. Marking a recording anew replaces what was proposed for it before.
 */
export async function markRegions(
  ctx: OfficerContext,
  requestId: RequestId,
  recordingId: RecordingId,
  marked: Marked,
  ground: GroundGiven,
): Promise<MarkRegionsResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const text = ground.text.trim();
  if (!REDACTION_GROUNDS.includes(ground.code)) return refused('Choose one of the grounds.', 'ground');
  if (text === '' || text.length > MOST_TEXT)
    return refused(`Say why, in at most ${MOST_TEXT} characters.`, 'ground');
  if (marked !== 'withhold' && marked.length > MOST_REGIONS)
    return refused(`Mark at most ${MOST_REGIONS} parts of one recording.`, 'regions');
  const found = await findReviewed(ctx, requestId, recordingId);
  if (!found) return NOT_REVIEWABLE;
  const { scope, recording, review } = found;
  const id = newId('redaction', ctx.now());
  const keyVersion = (await ctx.data.common.subjects.one({ id: scope.subjectId }))?.keyVersion ?? 1;
  let copy: MutedCopy | null = null;
  try {
    if (marked !== 'withhold') copy = await makeMutedCopy(ctx, scope, recording, id, marked, keyVersion);
  } catch (error) {
    if (!(error instanceof RedactionError)) throw error;
    if (error.failure === 'bad-regions') return refused(error.message, 'regions');
    return { kind: 'RedactionFailed', code: 'REDACTION_FAILED', message: error.message, path: ['regions'] };
  }
  const subjectKey = await ctx.data.keyring.key(scope, keyVersion);
  const recordingKey = await ctx.data.keyring.key(scope, recording.keyVersion);
  const cues = marked === 'withhold' ? null : openCues(recording, recordingKey);
  const cut =
    cues && marked !== 'withhold' && areTimesOf(cues, recording) ? cutTranscript(cues, marked) : null;
  const redaction: RedactionRow = {
    subjectId: scope.subjectId,
    id,
    recordingId,
    requestId,
    action: copy ? 'mute' : 'withhold',
    regions: marked === 'withhold' ? [] : marked.map(({ startMs, endMs }) => ({ startMs, endMs })),
    ground: ground.code,
    groundSealed: subjectKey.sealSmall('redaction', idToBytes(id), Buffer.from(text, 'utf8')),
    state: 'proposed',
    openMark: 1,
    madeBy: ctx.viewer.accountId,
    madeAt: ctx.now(),
    releasedBy: null,
    releasedAt: null,
    withdrawnAt: null,
    keyVersion,
    ...(copy ?? NO_COPY),
    transcriptSealed:
      cut === null ? null : subjectKey.sealSmall('transcript', idToBytes(id), Buffer.from(cut)),
    // Without times nobody can tell which words were spoken in a muted part.
    isTranscriptWithheld: recording.transcriptSealed !== null && cut === null,
    bytesGoneAt: null,
  };
  return propose(ctx, scope, review, redaction);
}

/** Words that begin after the end of the sound were said at another time than theirs: then nobody can tell when any were. */
const areTimesOf = (cues: readonly Cue[], { durationMs }: RecordingRow): boolean =>
  cues.every(({ startMs }) => startMs < durationMs);

const NO_COPY: Record<Exclude<keyof MutedCopy, 'keyVersion'>, null> = {
  blobId: null,
  byteLength: null,
  sha256: null,
  crc32: null,
  mediaType: null,
  extension: null,
  durationMs: null,
  peaksSealed: null,
  peakWindowMs: null,
};

interface Reviewed {
  readonly scope: FullScope;
  readonly request: RequestRow;
  readonly recording: RecordingRow;
  readonly review: ReviewRow;
}

async function findReviewed(
  ctx: OfficerContext,
  requestId: RequestId,
  recordingId: RecordingId,
): Promise<Reviewed | null> {
  const owner = await ctx.data.across.ownerOf('request', requestId);
  const request =
    owner && (await ctx.data.ofCase(caseScope(ctx.viewer, owner)).requests.one({ id: requestId }));
  const review = request && (await openReviewOf(ctx, request));
  const scope = review && reviewScope(ctx.viewer, review, ctx.now());
  if (!request || !review || !scope) return null;
  const recording = await ctx.data.owned(scope).recordings.one({ id: recordingId });
  if (!recording || recording.frozenAt || !isCovered(recording, request)) return null;
  return { scope, request, recording, review };
}

/** Encoding takes a while: whether the review is still open is asked once more, with the change. */
async function propose(
  ctx: OfficerContext,
  scope: FullScope,
  { id: reviewId }: ReviewRow,
  redaction: RedactionRow,
): Promise<MarkRegionsResult> {
  const { id, requestId, recordingId, action, ground } = redaction;
  const now = ctx.now();
  const replaced = await ctx.data.transact(now, async (tx) => {
    const cases = tx.ofCase(scope);
    if ((await tx.keyring.sealingVersion(scope)) !== redaction.keyVersion) return null;
    const standing = { id: requestId, state: oneOf(['held', 'stopped', 'frozen']) };
    if ((await cases.requests.update(standing, { leaseUntil: null })) !== 1) return null;
    // What is proposed stays as it was when it was proposed, for whoever decides on it.
    if ((await cases.decisions.count({ requestId, openMark: 1 })) > 0) return null;
    const review = await cases.reviews.one({ id: reviewId });
    if (!review || !reviewScope(ctx.viewer, review, now)) return null;
    const blobs = await withdrawProposed(tx, scope, requestId, recordingId);
    await cases.redactions.insert({ ...redaction, madeAt: now });
    tx.record({
      action: 'mark-regions',
      viewer: ctx.viewer,
      about: scope,
      recordingId,
      facts: { requestId, recordingId, redactionId: id, action, ground, regions: redaction.regions.length },
    });
    return blobs;
  });
  for (const blobId of replaced ?? [redaction.blobId]) if (blobId) await ctx.blobs.delete(blobId);
  return replaced ? { kind: 'RegionsMarked', redaction: { ...redaction, madeAt: now } } : NOT_REVIEWABLE;
}
