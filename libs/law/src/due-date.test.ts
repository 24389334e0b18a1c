import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Deadline, dueDate, type RegimeId } from './index.ts';

interface Vector {
  regime: RegimeId;
  where: string;
  timeZone: string;
  receivedAt: string;
  dueOn: string;
  extendedDueOn?: string;
  source: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('./vectors/due-dates.json', import.meta.url), 'utf8'),
) as Vector[];

const bavaria = (receivedAt: string): Deadline =>
  dueDate({ regime: 'gdpr', receivedAt: new Date(receivedAt), timeZone: 'Europe/Berlin', where: 'DE-BY' });

describe('published examples', () => {
  test.each(vectors)('$regime $where $receivedAt -> $dueOn', (vector) => {
    const deadline = dueDate({ ...vector, receivedAt: new Date(vector.receivedAt) });
    expect(deadline.dueOn).toBe(vector.dueOn);
    if (vector.extendedDueOn) expect(deadline.ifExtended.dueOn).toBe(vector.extendedDueOn);
  });
});

test('the value says which rules led to the date, and where they stand', () => {
  const deadline = bavaria('2026-01-31T10:00:00Z');
  expect(deadline.steps.map(({ rule, to, citation }) => [rule, to, citation.text])).toEqual([
    ['response-period', '2026-02-28', 'GDPR Art. 12(3)'],
    ['month-end', '2026-02-28', 'Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)'],
    ['next-working-day', '2026-03-02', 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)'],
  ]);
  expect(deadline.daysPassedOver).toEqual([
    { date: '2026-02-28', reason: 'saturday' },
    { date: '2026-03-01', reason: 'sunday' },
  ]);
  expect(deadline.regime.validFrom).toBe('2018-05-25');
});

test('holidays that were counted are named', () => {
  expect(bavaria('2026-04-01T10:00:00Z').daysPassedOver[0]).toEqual({
    date: '2026-05-01',
    reason: 'holiday',
    name: 'Maifeiertag',
  });
});

test('the last instant is the end of the local day, in summer and in winter', () => {
  expect(bavaria('2027-03-05T10:00:00Z').dueAt.toISOString()).toBe('2027-04-05T21:59:59.999Z');
  expect(bavaria('2027-01-05T10:00:00Z').dueAt.toISOString()).toBe('2027-02-05T22:59:59.999Z');
});

describe('warnings', () => {
  const codes = (deadline: Deadline) => deadline.warnings.map(({ code }) => code);

  test('none where an official list is on file and no regional day matters', () => {
    expect(codes(bavaria('2026-03-05T10:00:00Z'))).toEqual([]);
  });
  test('a year without an official list', () => {
    expect(codes(bavaria('2027-03-05T10:00:00Z'))).toEqual(['no-official-list']);
  });
  test('a regional holiday, with the date that is safe all the same', () => {
    const { warnings } = bavaria('2026-05-04T10:00:00Z');
    expect(warnings.map(({ code }) => code)).toEqual(['regional-holiday']);
    expect(warnings[0]?.text.de).toContain('2026-06-04');
  });
  test.each([
    ['XX', 'only weekends were'],
    ['DE-ZZ', 'weekends and national holidays'],
  ])('a place that nobody knows: %s', (where, words) => {
    const deadline = dueDate({
      regime: 'gdpr',
      receivedAt: new Date('2026-03-05T10:00:00Z'),
      timeZone: 'Europe/Berlin',
      where,
    });
    expect(deadline.warnings[0]).toMatchObject({ code: 'place-unknown' });
    expect(deadline.warnings[0]?.text.en).toContain(words);
  });
});

test('a request older than the law is refused', () => {
  expect(() => bavaria('2018-05-24T10:00:00Z')).toThrow(/applies from 2018-05-25/);
});

/** Easter Sunday by Gauss, and the holidays of Bavaria by hand: shares nothing with the code under test. */
function isBavarianHoliday(date: Date): boolean {
  const year = date.getUTCFullYear();
  const a = year % 19;
  const century = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * century) / 25);
  const m = (15 - p + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let easter = 22 + d + e;
  if (d === 29 && e === 6) easter = 50;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) easter = 49;
  const fromEaster = Math.round((date.getTime() - Date.UTC(year, 2, easter)) / 86_400_000);
  if ([-2, 1, 39, 50, 60].includes(fromEaster)) return true;
  return [101, 106, 501, 1003, 1101, 1225, 1226].includes((date.getUTCMonth() + 1) * 100 + date.getUTCDate());
}

/** Walks a calendar day by day, as one would with a finger on a wall calendar. */
function naiveDueDate(receivedAt: Date): string {
  const received = new Date(
    `${receivedAt.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 10)}Z`,
  );
  const day = new Date(received);
  for (;;) {
    const tomorrow = new Date(day);
    tomorrow.setUTCDate(day.getUTCDate() + 1);
    const monthsAhead =
      (tomorrow.getUTCFullYear() - received.getUTCFullYear()) * 12 +
      tomorrow.getUTCMonth() -
      received.getUTCMonth();
    if (monthsAhead > 1) break;
    day.setTime(tomorrow.getTime());
    if (monthsAhead === 1 && day.getUTCDate() === received.getUTCDate()) break;
  }
  while (day.getUTCDay() % 6 === 0 || isBavarianHoliday(day)) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

test('agrees with a finger on a wall calendar for any instant in Bavaria', () => {
  const instants = fc.date({
    min: new Date('2018-05-26T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (receivedAt) => {
      const deadline = dueDate({ regime: 'gdpr', receivedAt, timeZone: 'Europe/Berlin', where: 'DE-BY' });
      expect(deadline.dueOn).toBe(naiveDueDate(receivedAt));
      expect(deadline.dueAt > receivedAt).toBe(true);
      expect(deadline.ifExtended.dueOn > deadline.dueOn).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('the deadline ends with the local day in every zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
      (timeZone, receivedAt) => {
        const { dueAt, dueOn } = dueDate({ regime: 'gdpr', receivedAt, timeZone, where: 'DE' });
        const local = (ms: number) => new Date(ms).toLocaleString('sv-SE', { timeZone }).slice(0, 10);
        expect(local(dueAt.getTime())).toBe(dueOn);
        expect(local(dueAt.getTime() + 1) > dueOn).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
