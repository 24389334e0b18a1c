/** Days, hours and minutes of a time that has passed; a clock that runs ahead counts as nothing. */
export function splitSince(sinceMs: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor(sinceMs / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
