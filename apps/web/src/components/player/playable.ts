/** What the player needs to know of a sound: a recording, or the same recording as it lies in an archive. */
export interface Playable {
  /** Unlike any other playable on the page. */
  id: string;
  /** The recording behind it, for its page and for "this is not me". */
  recordingId: string;
  /** UTC, ISO 8601. */
  recordedAt: string;
  deviceName: string;
  durationMs: number;
  transcript: string | null;
  /** Loudness 0..255, one value per `peakWindowMs`. */
  peaks: readonly number[];
  peakWindowMs: number;
  /** Where the sound streams from, by range; null while frozen. */
  audioPath: string | null;
}
