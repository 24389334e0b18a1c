/** A browser may know a zone that this runtime does not: months are then counted in UTC instead of not at all. */
export function readTimeZone(name: string | null | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name || 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
