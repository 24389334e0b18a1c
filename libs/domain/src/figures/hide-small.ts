/** Counts below this tell of single people. */
export const SMALLEST_SHOWN = 3;

/**
 * Hides counts of one or two people among parts that add up to a sum that is shown: where just one part would be hidden, the
 * next smallest goes too, or it could be found by subtracting.
 */
export function hideSmall<Name extends string>(
  parts: Readonly<Record<Name, number>>,
): Record<Name, number | null> {
  const names = Object.keys(parts) as Name[];
  const hidden = new Set(names.filter((name) => parts[name] > 0 && parts[name] < SMALLEST_SHOWN));
  if (hidden.size === 1) {
    const [next] = names.filter((name) => !hidden.has(name)).sort((a, b) => parts[a] - parts[b]);
    const smallest = names
      .filter((name) => !hidden.has(name) && parts[name] > 0)
      .sort((a, b) => parts[a] - parts[b])[0];
    const other = smallest ?? next;
    if (other) hidden.add(other);
  }
  return Object.fromEntries(names.map((name) => [name, hidden.has(name) ? null : parts[name]])) as Record<
    Name,
    number | null
  >;
}

export const hideIfSmall = (count: number): number | null =>
  count > 0 && count < SMALLEST_SHOWN ? null : count;
