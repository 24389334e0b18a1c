export interface RowHeights {
  day: number;
  row: number;
}

/** One line of the list: the recording at `index`, or the head of the day that begins with it. `top` in pixels. */
export interface Line {
  kind: 'day' | 'row';
  day: string;
  index: number;
  top: number;
}

export interface LaidOut {
  lines: Line[];
  height: number;
}

/**
 * Places recordings (newest first) one below the other, a head before each calendar day of the reader's zone.
 * Every height is known beforehand, so ten thousand rows cost no measuring.
 */
export function layOutRows(recordings: readonly { recordedAt: string }[], heights: RowHeights): LaidOut {
  const lines: Line[] = [];
  let top = 0;
  let lastDay = '';
  recordings.forEach(({ recordedAt }, index) => {
    const at = new Date(recordedAt);
    const day = `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
    if (day !== lastDay) {
      lines.push({ kind: 'day', day, index, top });
      top += heights.day;
      lastDay = day;
    }
    lines.push({ kind: 'row', day, index, top });
    top += heights.row;
  });
  return { lines, height: top };
}

/** Those lines that touch the window from `from` to `to` pixels; found by halving, not by walking. */
export function linesWithin({ lines }: LaidOut, from: number, to: number): Line[] {
  return lines.slice(Math.max(0, firstAfter(lines, from) - 1), firstAfter(lines, to));
}

function firstAfter(lines: readonly Line[], top: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.top ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return low;
}
