import type { Period } from './month-histogram.tsx';
import type { ChosenRecordings } from './recording-filter.ts';

/** Where the chosen months lie among those that there are; all of them when none is chosen. */
export function periodOf(
  months: readonly { month: string }[],
  { fromMonth, toMonth }: Pick<ChosenRecordings, 'fromMonth' | 'toMonth'>,
): Period {
  const last = Math.max(0, months.length - 1);
  const from = fromMonth ? months.findIndex(({ month }) => month >= fromMonth) : 0;
  const to = toMonth ? months.findLastIndex(({ month }) => month <= toMonth) : last;
  return { from: from < 0 ? last : from, to: to < 0 ? 0 : to };
}
