/** The wall clock in an entry's MS-DOS fields (date in the upper half), `yyyy-mm-ddThh:mm:ss`; seconds are even. */
export function zipTime(modified: number): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const date = modified >>> 16;
  const time = modified & 0xffff;
  const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`;
  return `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
}

/** What `zipTime` must give for a wall clock: rounded down to even seconds, and within the years that ZIP knows. */
export function expectedZipTime(wallClock: string): string {
  if (wallClock < '1980') return '1980-01-01T00:00:00';
  if (wallClock >= '2108') return '2107-12-31T00:00:00';
  const second = Number(wallClock.slice(17, 19));
  return `${wallClock.slice(0, 17)}${`${second - (second % 2)}`.padStart(2, '0')}`;
}
