const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/;

/** A wall-clock time `yyyy-mm-ddThh:mm:ss` as the 32-bit MS-DOS date and time of ZIP: two-second steps, 1980 to 2107. */
export function dosTime(wallClock: string): number {
  const match = WALL_CLOCK.exec(wallClock);
  if (!match) throw new Error(`not a wall-clock time: ${JSON.stringify(wallClock)}`);
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1980) return ((1 << 5) | 1) << 16;
  if (year > 2107) return (((127 << 9) | (12 << 5) | 31) << 16) >>> 0;
  const date = ((year - 1980) << 9) | (month << 5) | day;
  const time = (hour << 11) | (minute << 5) | (second >> 1);
  return ((date << 16) | time) >>> 0;
}
