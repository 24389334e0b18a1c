import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { RecordingRow } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import { newBlobId, sealBuffer } from '@rightful/vault';
import type { Context } from '../portal/context.ts';
import type { DrillPerson } from './make-drill-person.ts';

const DAY_MS = 24 * 60 * 60_000;
const HEADER = 44;

/** Seals these sounds (WAV, 8 kHz, 8 bit) as recordings of an invented person, a minute apart, ending a day ago. */
export async function addDrillRecordings(
  ctx: Context,
  { subjectId, scope, deviceId }: DrillPerson,
  sounds: readonly Buffer[],
): Promise<RecordingRow[]> {
  const now = ctx.now();
  const key = await ctx.data.keyring.key(scope, 1);
  const rows: RecordingRow[] = [];
  for (const [place, bytes] of sounds.entries()) {
    const id = newId('recording', now);
    const object = idToBytes(id);
    const blobId = newBlobId();
    const contentKey = key.contentKey('recording', object);
    const temp = await ctx.blobs.createTemp();
    await temp.write(sealBuffer(contentKey, bytes));
    contentKey.destroy();
    await temp.commit(blobId);
    rows.push({
      subjectId,
      recordedAt: new Date(now.getTime() - DAY_MS - (sounds.length - place) * 60_000),
      id,
      deviceId,
      blobId,
      keyVersion: 1,
      byteLength: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      crc32: crc32(bytes),
      mediaType: 'audio/wav',
      extension: 'wav',
      durationMs: Math.round((bytes.length - HEADER) / 8),
      room: 'Exercise',
      language: null,
      transcriptSealed: key.sealSmall('transcript', object, Buffer.from('Exercise: nobody said this.')),
      cuesSealed: null,
      peaksSealed: key.sealSmall('peaks', object, Buffer.alloc(20, 128)),
      peakWindowMs: 50,
      wakeWordConfidence: null,
      falseActivation: false,
      heardByHuman: false,
      ingestedAt: new Date(now.getTime() - 1),
      frozenAt: null,
      keptBackAt: null,
    });
  }
  await ctx.data.transact(now, (tx) => tx.owned(scope).recordings.insert(rows));
  return rows;
}
