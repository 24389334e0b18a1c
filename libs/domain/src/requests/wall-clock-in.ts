const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows in an IANA zone: `yyyy-mm-ddThh:mm:ss`. */
export function wallClockIn(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', 'T');
}
