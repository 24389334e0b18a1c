import { wallClockIn } from '../requests/wall-clock-in.ts';

/** A date that a calendar shows: a case and a day, and nobody's name. */
export interface CalendarDay {
  readonly caseId: string;
  readonly what: 'act' | 'due';
  readonly at: Date;
  readonly version: number;
  readonly changedAt: Date;
}

interface Settings {
  readonly origin: string;
  readonly timeZone: string;
  readonly locale: 'en' | 'de';
}

const WORDS = {
  en: { name: 'Rightful: dates', act: 'Act on', due: 'Due' },
  de: { name: 'Rightful: Termine', act: 'Handeln', due: 'Fällig' },
} as const;
const CRLF = '\r\n';
const DAY_MS = 86_400_000;

/** An iCalendar object (RFC 5545) of whole days. */
export function calendarText(days: readonly CalendarDay[], settings: Settings): string {
  const { name } = WORDS[settings.locale];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rightful//Worklist//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...days.flatMap((day) => eventLines(day, settings)),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join(CRLF) + CRLF;
}

function eventLines({ caseId, what, at, version, changedAt }: CalendarDay, settings: Settings): string[] {
  const { origin, timeZone, locale } = settings;
  const day = wallClockIn(at, timeZone).slice(0, 10);
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const stamp = `${changedAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${caseId}-${what}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(`${WORDS[locale][what]}: ${caseId}`)}`,
    `URL:${origin}/desk`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** RFC 5545, 3.1: no line is longer than 75 octets, and none is cut within a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const most = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + character) > most) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join(`${CRLF} `);
}
