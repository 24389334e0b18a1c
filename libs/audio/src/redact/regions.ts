import { RedactionError } from './redaction-error.ts';

/** A part of a recording that shall be silent; the end is not in it. An end behind the recording's end means its end. */
export type AudioRegion =
  | { readonly startMs: number; readonly endMs: number }
  | { readonly startSample: number; readonly endSample: number };

/** In samples of one channel; `end` is Infinity where the silence lasts to the end of the recording. */
export interface SampleRegion {
  readonly start: number;
  readonly end: number;
}

const MOST = 2_000;

/**
 * Turns what a person marked into samples: in order, none touching the next. Milliseconds are rounded outwards, so no
 * sample of the marked time stays. Throws `bad-regions` for anything that is no region of a recording of this length;
 * nothing is repaired but overlap and an end that lies too far.
 */
export function sampleRegions(
  regions: readonly AudioRegion[],
  sampleRate: number,
  sampleCount: number,
): SampleRegion[] {
  if (!Array.isArray(regions) || regions.length === 0)
    throw bad('Mark at least one part of the recording that shall be silent.');
  if (regions.length > MOST) throw bad(`Mark at most ${MOST} parts of one recording.`);
  const durationMs = (sampleCount / sampleRate) * 1_000;
  const each = regions.map((region: AudioRegion, place): SampleRegion => {
    const which = `Part ${place + 1}`;
    if (typeof region !== 'object' || region === null) throw bad(`${which} is no part of a recording.`);
    const inMs = 'startMs' in region;
    const [start, end] = inMs ? [region.startMs, region.endMs] : [region.startSample, region.endSample];
    const whole = (value: number) => (inMs ? Number.isFinite(value) : Number.isSafeInteger(value));
    if (!whole(start) || !whole(end) || start < 0)
      throw bad(`${which} has a beginning or an end that is no time.`);
    if (start >= end) throw bad(`${which} ends before it begins, or has no length.`);
    if (start >= (inMs ? durationMs : sampleCount)) throw bad(`${which} begins behind the recording's end.`);
    const first = inMs ? Math.floor((start * sampleRate) / 1_000) : start;
    const last = inMs ? Math.ceil((end * sampleRate) / 1_000) : end;
    // Lengths are told in whole milliseconds, so an end that is near the end is the end.
    const lastsToEnd = last >= sampleCount - (inMs ? Math.ceil(sampleRate / 1_000) : 0);
    return { start: first, end: lastsToEnd ? Number.POSITIVE_INFINITY : last };
  });
  return merged(each.sort((one, other) => one.start - other.start));
}

function merged(ordered: readonly SampleRegion[]): SampleRegion[] {
  const all: SampleRegion[] = [];
  for (const region of ordered) {
    const last = all.at(-1);
    if (last === undefined || region.start > last.end) all.push(region);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, region.end) };
  }
  return all;
}

const bad = (message: string) => new RedactionError('bad-regions', message);
