import { FieldProblem } from './field-problem.ts';

const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * An instant written as ISO 8601 with a zone (`Z` or an offset). Without a zone it is NO_ZONE: a clock on a wall is no
 * instant, and guessing the zone can give a recording to the owner before or after. `-00:00` says "zone unknown"
 * (RFC 3339, 4.3). Days and hours that do not exist are refused, not carried over.
 */
export function parseInstant(column: string, text: string): Date {
  const parts = form.exec(text);
  if (parts === null) {
    throw new FieldProblem(
      column,
      `${column} is no date and time; write for example 2018-03-04T17:05:09+01:00.`,
    );
  }
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = offsetMinutes(parts[8]);
  if (offset === null) {
    throw new FieldProblem(
      column,
      `${column} has no time zone; add Z for UTC or an offset such as +01:00. It is never guessed.`,
      'NO_ZONE',
    );
  }
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000);
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds));
  const exists =
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists || Math.abs(offset) > 14 * 60 || Number((parts[8] ?? '').slice(-2)) > 59) {
    throw new FieldProblem(column, `${column} is a date, time or offset that does not exist; correct it.`);
  }
  return new Date(local.getTime() - offset * 60_000);
}

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  if (zone.startsWith('-') && minutes === 0) return null;
  return zone.startsWith('-') ? -minutes : minutes;
}
