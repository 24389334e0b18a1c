/** A marked part; `endMs` is not in it. */
export interface Region {
  readonly startMs: number;
  readonly endMs: number;
}

/** Shorter ones cannot be meant. */
const SHORTEST_MS = 20;

/** In order, none touching the next: what overlaps becomes one. */
export function withRegion(regions: readonly Region[], added: Region, durationMs: number): Region[] {
  const startMs = Math.max(0, Math.round(Math.min(added.startMs, added.endMs)));
  const endMs = Math.min(durationMs, Math.round(Math.max(added.startMs, added.endMs)));
  if (endMs - startMs < SHORTEST_MS) return [...regions];
  const apart = regions.filter((region) => region.endMs < startMs || region.startMs > endMs);
  const touching = regions.filter((region) => !apart.includes(region));
  const merged = {
    startMs: Math.min(startMs, ...touching.map((region) => region.startMs)),
    endMs: Math.max(endMs, ...touching.map((region) => region.endMs)),
  };
  return [...apart, merged].sort((a, b) => a.startMs - b.startMs);
}

export const withoutRegion = (regions: readonly Region[], index: number): Region[] =>
  regions.filter((_region, place) => place !== index);

/** One edge moved; it stops before the other edge, and at the ends of the sound. */
export function withEdge(
  regions: readonly Region[],
  index: number,
  edge: 'startMs' | 'endMs',
  toMs: number,
  durationMs: number,
): Region[] {
  const region = regions[index];
  if (!region) return [...regions];
  const moved =
    edge === 'startMs'
      ? { ...region, startMs: Math.min(Math.max(0, Math.round(toMs)), region.endMs - SHORTEST_MS) }
      : { ...region, endMs: Math.max(Math.min(durationMs, Math.round(toMs)), region.startMs + SHORTEST_MS) };
  return withRegion(withoutRegion(regions, index), moved, durationMs);
}
