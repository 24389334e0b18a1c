import { describe, expect, test } from '@jest/globals';
import { type CalendarDay, calendarText } from './calendar-text.ts';

interface Line {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Reads an iCalendar object by the grammar of RFC 5545 (3.1, 3.4, 3.6.1) and nothing looser; throws at the first breach. */
function parse(text: string): { calendar: Line[]; events: Line[][] } {
  if (!text.endsWith('\r\n')) throw new Error('a line without its end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a bare CR or LF');
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets in a line`);
    if (Buffer.from(line).toString() !== line) throw new Error('a character that was cut');
  }
  const lines = physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(readLine);
  const calendar: Line[] = [];
  const events: Line[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      open.push(line.value);
      if (line.value === 'VEVENT') events.push([]);
    } else if (line.name === 'END') {
      if (open.pop() !== line.value) throw new Error(`${line.value} ends what did not begin`);
    } else if (open.join() === 'VCALENDAR') calendar.push(line);
    else if (open.join() === 'VCALENDAR,VEVENT') events.at(-1)?.push(line);
    else throw new Error(`${line.name} stands in ${open.join() || 'nothing'}`);
  }
  if (open.length > 0) throw new Error(`${open} does not end`);
  return { calendar, events };
}

function readLine(line: string): Line {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  const [, name = '', spelled = '', value = ''] = match;
  const parameters = Object.fromEntries(
    spelled
      .split(';')
      .slice(1)
      .map((one) => one.split('=')),
  );
  return { name, parameters, value };
}

/** Undoes 3.3.11, and throws where a character stands bare that must not. */
function readText(value: string): string {
  if (/(?:^|[^\\])(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_all, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}

const one = (lines: readonly Line[], name: string): Line => {
  const found = lines.filter((line) => line.name === name);
  if (found.length !== 1) throw new Error(`${found.length} times ${name}`);
  return found[0] as Line;
};

const changedAt = new Date('2026-11-20T09:30:15.250Z');
const days: CalendarDay[] = [
  {
    caseId: 'req_01h0000000000000000000000a',
    what: 'due',
    at: new Date('2026-12-22T22:59:59.999Z'),
    version: 3,
    changedAt,
  },
  {
    caseId: 'req_01h0000000000000000000000a',
    what: 'act',
    at: new Date('2026-11-30T23:30:00Z'),
    version: 3,
    changedAt,
  },
  {
    caseId: 'itk_01h0000000000000000000000b',
    what: 'due',
    at: new Date('2026-12-31T22:59:59.999Z'),
    version: 1,
    changedAt,
  },
];
const settings = { origin: 'https://voices.example.org', timeZone: 'Europe/Berlin', locale: 'en' } as const;

describe('the calendar of an officer', () => {
  test.each(['en', 'de'] as const)('is an iCalendar object as the RFC has it (%s)', (locale) => {
    const { calendar, events } = parse(calendarText(days, { ...settings, locale }));
    expect(one(calendar, 'VERSION').value).toBe('2.0');
    expect(one(calendar, 'PRODID').value).not.toBe('');
    readText(one(calendar, 'NAME').value);
    expect(events).toHaveLength(3);
    for (const event of events) {
      expect(one(event, 'DTSTAMP').value).toBe('20261120T093015Z');
      expect(one(event, 'SEQUENCE').value).toMatch(/^\d+$/);
      for (const name of ['DTSTART', 'DTEND']) {
        expect(one(event, name).parameters).toEqual({ VALUE: 'DATE' });
        expect(one(event, name).value).toMatch(/^\d{8}$/);
      }
      readText(one(event, 'SUMMARY').value);
    }
    expect(new Set(events.map((event) => one(event, 'UID').value)).size).toBe(3);
  });

  test('a day is the day of the controller’s zone, and ends with the next', () => {
    const { events } = parse(calendarText(days, settings));
    const spans = events.map((event) => [one(event, 'DTSTART').value, one(event, 'DTEND').value]);
    expect(spans).toEqual([
      ['20261222', '20261223'],
      ['20261201', '20261202'],
      ['20261231', '20270101'],
    ]);
    expect(events.map((event) => readText(one(event, 'SUMMARY').value))[1]).toBe(
      'Act on: req_01h0000000000000000000000a',
    );
  });

  test('is one without an event, too', () => {
    expect(parse(calendarText([], settings)).events).toEqual([]);
  });

  test('the reader of this test finds breaches', () => {
    const text = calendarText(days, settings);
    expect(() => parse(text.replaceAll('\r\n', '\n'))).toThrow();
    expect(() => parse(text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(80)}`))).toThrow('octets');
    expect(() => parse(text.replace('END:VEVENT\r\n', ''))).toThrow();
    expect(() => readText('a;b')).toThrow('not escaped');
  });
});
