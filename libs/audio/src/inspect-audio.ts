import { stat } from 'node:fs/promises';
import type { AudioInspection } from './audio-inspection.ts';
import type { DecodeReply } from './decode/decode-task.ts';
import { sharedPool } from './decode/shared-pool.ts';
import type { InspectionLimits } from './inspection-limits.ts';
import { InspectionRefusal } from './inspection-refusal.ts';
import { inspectM4a } from './m4a/inspect-m4a.ts';
import { mediaTypes } from './sniff/audio-format.ts';

export interface InspectAudioOptions {
  /** The extension of the name the file came with, with or without its dot; content must agree with it. */
  readonly claimedExtension: string;
  /** Default 4 hours. */
  readonly maxDurationMs?: number;
  /** Default 20 s and 20 ms more per KiB, which is a tenth of the slowest decoder's speed. */
  readonly timeLimitMs?: number;
  /** Where a private folder may be made for an M4A file that cannot be piped; default the system's temporary folder. */
  readonly scratchFolder?: string;
}

const maxBufferLength = 32 * 1024 * 1024;

/**
 * Decodes a whole recording and measures it: content is sniffed, never believed by name, and the duration comes from
 * decoded samples. What is wrong with the file comes back as `{ ok: false }`.
 *
 * `source` is the path of a *plain* file that nobody changes meanwhile (ingest streams the upload into a private folder,
 * mode 0700, and removes it afterwards), or the bytes themselves, at most 32 MB; larger recordings are given as a path,
 * so that memory does not grow with them. The bytes are copied, the caller's buffer stays as it is.
 *
 * Decoding runs in a few worker threads (ffmpeg for M4A), with limits on time and memory; call it from several places
 * at once freely. Rejects only for what is no fault of the content: the file system's own error when the path cannot
 * be read, a RangeError for a buffer that is too large, an Error when the decoding thread cannot be started.
 */
export async function inspectAudio(
  source: string | Uint8Array,
  options: InspectAudioOptions,
): Promise<AudioInspection> {
  if (typeof source !== 'string' && source.byteLength > maxBufferLength) {
    throw new RangeError('inspectAudio takes at most 32 MB as a buffer; give the path of a file instead.');
  }
  const byteLength = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  const { claimedExtension, maxDurationMs = 4 * 3_600_000, timeLimitMs = 20_000 + byteLength / 50 } = options;
  const limits = { maxDurationMs };
  const reply = await sharedPool.run({ source, claimedExtension, limits }, timeLimitMs);
  try {
    return await verdictOf(reply, source, limits, timeLimitMs, options.scratchFolder);
  } catch (error) {
    if (error instanceof InspectionRefusal) return { ok: false, reason: error.reason, detail: error.message };
    throw error;
  }
}

async function verdictOf(
  reply: DecodeReply,
  source: string | Uint8Array,
  limits: InspectionLimits,
  timeLimitMs: number,
  scratchFolder: string | undefined,
): Promise<AudioInspection> {
  if ('unreadable' in reply)
    throw Object.assign(new Error(reply.unreadable.message), { code: reply.unreadable.code });
  if ('refused' in reply) return { ok: false, ...reply.refused };
  const { format } = reply.verdict;
  const sound =
    'sound' in reply.verdict
      ? reply.verdict.sound
      : await inspectM4a(source, reply.verdict.movie, limits, timeLimitMs, scratchFolder);
  return { ok: true, format, mediaType: mediaTypes[format], extension: format, ...sound };
}
