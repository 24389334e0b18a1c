import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type AudioFormat, proveRedaction, redactAudio } from '@rightful/audio';
import type { FullScope, MutedRegion, RecordingRow, RedactionRow } from '@rightful/data';
import { idToBytes, type RedactionId } from '@rightful/policy';
import { newBlobId } from '@rightful/vault';
import type { Portal } from '../portal/portal.ts';
import { Content } from '../recordings/ingest/content.ts';
import { sealContent } from '../recordings/ingest/seal-content.ts';
import { openSealed } from '../recordings/open-sealed.ts';
import { inScratchFolder } from './scratch-folder.ts';

/** What a row says of a copy that was made, proven and sealed. */
export type MutedCopy = { [Column in CopyColumn]: NonNullable<RedactionRow[Column]> };
type CopyColumn =
  | 'blobId'
  | 'keyVersion'
  | 'byteLength'
  | 'sha256'
  | 'crc32'
  | 'mediaType'
  | 'extension'
  | 'durationMs'
  | 'peaksSealed'
  | 'peakWindowMs';

/**
 * Makes a muted copy of a recording, proves it by decoding, and seals it under the subject's own key for this redaction. It
 * is durable when this returns, and no row names it yet. Throws RedactionError when there is no proven copy.
 */
export async function makeMutedCopy(
  portal: Portal,
  scope: FullScope,
  recording: RecordingRow,
  id: RedactionId,
  regions: readonly MutedRegion[],
  keyVersion: number,
): Promise<MutedCopy> {
  return inScratchFolder(portal, async (folder) => {
    const [original, copy] = [join(folder, 'original'), join(folder, 'copy')];
    await writeOriginal(portal, scope, recording, original);
    const how = { format: recording.extension as AudioFormat, regions, scratchFolder: folder };
    await redactAudio(original, { ...how, outputPath: copy });
    const { facts } = await proveRedaction(original, copy, how);
    const content = await Content.fromFile(copy);
    try {
      const digests = await content.digests();
      const object = idToBytes(id);
      const subjectKey = await portal.data.keyring.key(scope, keyVersion);
      const key = subjectKey.contentKey('redaction', object);
      const blobId = newBlobId();
      try {
        await sealContent(portal.blobs, blobId, key, content, digests);
      } finally {
        key.destroy();
      }
      return {
        blobId,
        keyVersion,
        byteLength: content.byteLength,
        ...digests,
        mediaType: facts.mediaType,
        extension: facts.extension,
        durationMs: recording.durationMs,
        peaksSealed: subjectKey.sealSmall('peaks', object, facts.peaks),
        peakWindowMs: facts.peakWindowMs,
      };
    } finally {
      await content.close();
    }
  });
}

async function writeOriginal(
  portal: Portal,
  scope: FullScope,
  { id, keyVersion, blobId }: RecordingRow,
  path: string,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    const object = { purpose: 'recording', objectId: idToBytes(id), keyVersion, blobId } as const;
    const { stream, close } = await openSealed(portal, scope, object);
    try {
      for await (const piece of stream.slices(0, stream.byteLength)) await file.writeFile(piece);
    } finally {
      await close();
    }
  } finally {
    await file.close();
  }
}
