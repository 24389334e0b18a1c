import type { MutedRegion, ReviewHearingRow } from '@rightful/data';
import { byteLengthOf } from '../deliveries/byte-intervals.ts';

/** Sound for a review is sent at most so many times as fast as it sounds, to all ears of one officer together. */
export const EAR_PACE = 2;
/** Nearly all: a player may leave out a trailer that it does not need. */
export const HEARD_SHARE = 0.98;
/** Serving must have taken this share of the duration: a download is not listening. */
export const LEAST_PACE_SHARE = 0.4;

interface Sound {
  readonly byteLength: number;
  readonly durationMs: number;
}
type Served = Pick<ReviewHearingRow, 'ranges' | 'servedOverMs'>;

/** What counts as heard: nearly all of the bytes, served over a plausible time. */
export const isHeard = ({ ranges, servedOverMs }: Served, { byteLength, durationMs }: Sound): boolean =>
  byteLengthOf(ranges) >= HEARD_SHARE * byteLength && servedOverMs >= LEAST_PACE_SHARE * durationMs;

type Heard = Pick<ReviewHearingRow, 'ranges' | 'byteLength' | 'durationMs'>;

/** Bytes as milliseconds: evenly, which is exact for what has a constant rate and near enough for the rest. */
export const heardRanges = ({ ranges, byteLength, durationMs }: Heard): MutedRegion[] => {
  const at = (byte: number) => Math.round((byte / Math.max(1, byteLength)) * durationMs);
  return ranges.map(([from, to]) => ({ startMs: at(from), endMs: at(to) }));
};

export const heardMs = ({ ranges, byteLength, durationMs }: Heard): number =>
  Math.min(durationMs, Math.round((byteLengthOf(ranges) / Math.max(1, byteLength)) * durationMs));
