import type { RefusalReason } from './inspection-refusal.ts';
import type { AudioFormat } from './sniff/audio-format.ts';

/** What a whole recording was found to be, after every sample of it was decoded. */
export interface AudioFacts {
  readonly ok: true;
  readonly format: AudioFormat;
  /** Name as ffmpeg gives it: `pcm_s16le`, `pcm_alaw`, `flac`, `mp3`, `opus`, `vorbis`, `aac`. */
  readonly codec: string;
  readonly mediaType: string;
  /** Canonical file extension without the dot; an `.opus` file is `ogg`. */
  readonly extension: AudioFormat;
  /** Decoded samples divided by the sample rate, rounded to the millisecond, at least 1. */
  readonly durationMs: number;
  readonly sampleRate: number;
  readonly channels: number;
  /** Loudest sample of any channel in each window, 0..255 linear; the last window may be shorter. */
  readonly peaks: Uint8Array;
  /** 50, doubled until `peaks` has at most 4,000 entries. */
  readonly peakWindowMs: number;
}

/** Why a file cannot be taken as the recording that its name claims. */
export interface AudioRefusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** One plain sentence for the person who reads the quarantine; never quotes the file's content. */
  readonly detail: string;
}

export type AudioInspection = AudioFacts | AudioRefusal;
