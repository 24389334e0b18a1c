/** What a spreadsheet may take for the beginning of a formula, its full-width twins and leading blanks included. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that begins with a letter or digit and has no quotes. */
const PLAIN = /^[A-Za-z0-9][^"]*$/;

/**
 * A cell after RFC 4180, always in quotes. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it, which spreadsheets show as text (OWASP, CSV injection); numbers are written as they are.
 */
export function csvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '""';
  if (typeof value !== 'string') return `"${value}"`;
  if (PLAIN.test(value)) return `"${value}"`;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
