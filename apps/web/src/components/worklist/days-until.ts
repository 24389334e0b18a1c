/** Days on the reader's calendar from today to the day of an instant: 0 today, negative once it has passed. */
export function daysUntil(instant: string | Date, now: Date = new Date()): number {
  const day = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
  return day(new Date(instant)) - day(now);
}
