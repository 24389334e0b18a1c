/** Hours, minutes and seconds as people say them: from one hour on seconds are dropped; never nothing at all. */
export function splitDuration(durationMs: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.max(durationMs > 0 ? 1 : 0, Math.round(durationMs / 1000));
  if (whole < 3600) return { hours: 0, minutes: Math.floor(whole / 60), seconds: whole % 60 };
  const totalMinutes = Math.round(durationMs / 60_000);
  return { hours: Math.floor(totalMinutes / 60), minutes: totalMinutes % 60, seconds: 0 };
}
