/** Bytes from `start` up to `end`, which is not one of them. */
export type Interval = readonly [start: number, end: number];

const MOST = 200;

/**
 * The list with one more interval: in order, none touching another. A list of odd crumbs is cut to its largest intervals:
 * it may then say too little, never too much.
 */
export function withInterval(list: readonly Interval[], [start, end]: Interval): Interval[] {
  if (start >= end) return [...list];
  const apart = list.filter(([from, to]) => to < start || from > end);
  const touching = list.filter(([from, to]) => to >= start && from <= end);
  const merged: Interval = [
    Math.min(start, ...touching.map(([from]) => from)),
    Math.max(end, ...touching.map(([, to]) => to)),
  ];
  return [...apart, merged]
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, MOST)
    .sort((a, b) => a[0] - b[0]);
}

export const byteLengthOf = (list: readonly Interval[]): number =>
  list.reduce((sum, [start, end]) => sum + end - start, 0);
