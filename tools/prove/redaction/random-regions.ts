import type { AudioRegion } from '@rightful/audio';

type Kind = (count: number, rate: number, random: () => number) => AudioRegion[];

const between = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * Math.max(1, to - from));

/** Every way in which a region can lie, in turn. */
const KINDS: readonly Kind[] = [
  (count, rate, random) => {
    const startSample = between(random, 0, count - 1);
    return [{ startSample, endSample: Math.min(count, startSample + between(random, 1, 2 * rate)) }];
  },
  (count, rate, random) => {
    const durationMs = (count / rate) * 1_000;
    const startMs = random() * durationMs * 0.9;
    return [{ startMs, endMs: startMs + 0.01 + random() * 1_500 }];
  },
  (_count, rate, random) => [{ startSample: 0, endSample: between(random, 1, rate) }],
  () => [{ startSample: 0, endSample: 1 }],
  (count) => [{ startSample: count - 1, endSample: count }],
  (count, rate, random) => [{ startSample: count - between(random, 1, rate / 2), endSample: count }],
  (count, rate, random) => [{ startMs: (random() * count * 900) / rate, endMs: (count * 3_000) / rate }],
  (count, _rate, random) => {
    const startSample = between(random, 0, count - 1);
    return [{ startSample, endSample: startSample + 1 }];
  },
  (count, _rate, random) => {
    const start = between(random, 0, Math.floor(count / 2));
    const middle = start + between(random, 1, Math.floor(count / 8));
    const end = middle + between(random, 1, Math.floor(count / 8));
    return [
      { startSample: start, endSample: end },
      { startSample: middle, endSample: end + 100 },
      { startSample: end + 100, endSample: end + 300 },
    ];
  },
];

/** `wanted` regions or a few more, of the kinds from `turn` on, for a recording of `count` samples. */
export function randomRegions(
  of: { readonly count: number; readonly rate: number },
  wanted: number,
  turn: number,
  random: () => number,
): AudioRegion[] {
  const regions: AudioRegion[] = [];
  for (let place = turn; regions.length < wanted; place += 1) {
    const kind = KINDS[place % KINDS.length] as Kind;
    regions.push(...kind(of.count, of.rate, random));
  }
  return regions;
}
