import type { RecordingRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { sealCues } from '../cues/sealed-cues.ts';
import type { Content } from './content.ts';
import type { Examined } from './examine.ts';
import type { IngestContext } from './ingest-context.ts';
import type { IngestRow } from './ingest-row.ts';
import { recordingIdentity } from './recording-identity.ts';
import type { Sealing } from './sealing.ts';

/** Seals an acceptable recording under its owner's key. Its bytes are durable when the row is returned. */
export async function sealRecording(
  ctx: IngestContext,
  row: IngestRow,
  content: Content,
  { owner, digests, facts }: Extract<Examined, { kind: 'acceptable' }>,
  sealing: Sealing,
): Promise<RecordingRow> {
  const { scope, deviceId, keyVersion } = owner;
  const { sha256, crc32 } = digests;
  const { recordingId, blobId } = await recordingIdentity(ctx, owner, row.recordedAt, sha256);
  const object = idToBytes(recordingId);
  const subjectKey = await ctx.data.keyring.key(scope, keyVersion);
  const key = subjectKey.contentKey('recording', object);
  try {
    await sealing.seal(ctx.blobs, blobId, key, content, digests);
  } finally {
    key.destroy();
  }
  return {
    subjectId: scope.subjectId,
    recordedAt: row.recordedAt,
    id: recordingId,
    deviceId,
    blobId,
    keyVersion,
    byteLength: content.byteLength,
    sha256,
    crc32,
    mediaType: facts.mediaType,
    extension: facts.extension,
    durationMs: facts.durationMs,
    room: row.room ?? null,
    language: row.language ?? null,
    transcriptSealed: row.transcript
      ? subjectKey.sealSmall('transcript', object, Buffer.from(row.transcript, 'utf8'))
      : null,
    cuesSealed: row.cues?.length ? sealCues(subjectKey, recordingId, row.cues) : null,
    peaksSealed: subjectKey.sealSmall('peaks', object, facts.peaks),
    peakWindowMs: facts.peakWindowMs,
    wakeWordConfidence: row.wakeWordConfidence ?? null,
    falseActivation: row.falseActivation ?? false,
    heardByHuman: row.heardByHuman ?? false,
    ingestedAt: ctx.now(),
    frozenAt: null,
    keptBackAt: null,
  };
}
