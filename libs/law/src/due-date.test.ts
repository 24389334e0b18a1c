import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CalendarDate,
  type Deadline,
  type DueDateQuestion,
  dueDate,
  type Pause,
  type PauseReason,
  type RegimeId,
  regimes,
} from './index.ts';
import { isBavarianHoliday } from './testing/bavarian-holidays.ts';
import { naiveDueDate } from './testing/naive-due-date.ts';
import { randomQuestion, seeded } from './testing/random-question.ts';

interface Vector {
  regime: RegimeId;
  where: string;
  timeZone: string;
  receivedAt: string;
  pauses?: { reason: PauseReason; askedAt: string; answeredAt: string }[];
  extension?: { toldAt: string; until?: CalendarDate };
  dueOn: string;
  acknowledgeBy?: string;
  extendedDueOn?: string;
  source: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('./vectors/due-dates.json', import.meta.url), 'utf8'),
) as Vector[];

const bavaria = (receivedAt: string): Deadline =>
  dueDate({ regime: 'gdpr', receivedAt: new Date(receivedAt), timeZone: 'Europe/Berlin', where: 'DE-BY' });

describe('published examples', () => {
  test.each(vectors)('$regime $where $receivedAt -> $dueOn ($source)', (vector) => {
    const deadline = dueDate(questionOf(vector));
    expect(deadline.dueOn).toBe(vector.dueOn);
    if (vector.extendedDueOn) expect(deadline.ifExtended?.dueOn).toBe(vector.extendedDueOn);
    if (vector.acknowledgeBy) expect(deadline.acknowledge?.by).toBe(vector.acknowledgeBy);
  });

  test('there is one for each body of law', () => {
    expect(new Set(vectors.map(({ regime }) => regime))).toEqual(new Set(Object.keys(regimes)));
  });
});

function questionOf({ pauses = [], extension, ...vector }: Vector): DueDateQuestion {
  return {
    ...vector,
    receivedAt: new Date(vector.receivedAt),
    pauses: pauses.map(({ reason, askedAt, answeredAt }) => ({
      reason,
      askedAt: new Date(askedAt),
      answeredAt: new Date(answeredAt),
    })),
    ...(extension ? { extension: { ...extension, toldAt: new Date(extension.toldAt) } } : {}),
  };
}

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

test('agrees with a finger on a wall calendar, whatever was awaited and extended, in Bavaria', () => {
  const random = seeded(2018);
  let counted = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const question = randomQuestion(random, 'DE-BY');
    const deadline = unlessOver(question);
    if (!deadline) continue;
    counted += 1;
    expect({ question, dueOn: deadline.dueOn }).toEqual({
      question,
      dueOn: naiveDueDate(question, isBavarianHoliday),
    });
    expect(deadline.dueAt > question.receivedAt).toBe(true);
  }
  expect(counted).toBeGreaterThan(2_000);
});

/** Undefined when the period was over before something was asked or told. */
function unlessOver(question: DueDateQuestion): Deadline | undefined {
  try {
    return dueDate(question);
  } catch (error) {
    if (error instanceof RangeError && /was over when|before the period does/.test(error.message))
      return undefined;
    throw error;
  }
}

describe('pauses and the extension', () => {
  const question = (facts: Partial<DueDateQuestion> = {}): DueDateQuestion => ({
    regime: 'gdpr',
    receivedAt: new Date('2026-03-05T10:00:00Z'),
    timeZone: 'Europe/Berlin',
    where: 'DE-BY',
    ...facts,
  });
  const on = (day: string) => new Date(`${day}T10:00:00Z`);
  const asked = (askedOn: string, answeredOn: string | null): Pause => ({
    reason: 'identity',
    askedAt: on(askedOn),
    answeredAt: answeredOn === null ? null : on(answeredOn),
  });

  test('each stands in the explanation, with its place in the law', () => {
    const { steps, pauses, isExtended } = dueDate(
      question({ pauses: [asked('2026-03-07', '2026-03-16')], extension: { toldAt: on('2026-03-20') } }),
    );
    expect(steps.map(({ rule }) => rule)).toEqual([
      'response-period',
      'same-day',
      'pause',
      'extension',
      'next-working-day',
    ]);
    expect(steps.every(({ citation }) => citation.text !== '')).toBe(true);
    expect(pauses).toMatchObject([{ days: 9, askedOn: '2026-03-07', answeredOn: '2026-03-16' }]);
    expect(isExtended).toBe(true);
  });

  test('while something is awaited, the date moves with the days', () => {
    const open = [asked('2026-03-07', null)];
    const today = dueDate(question({ pauses: open, asOf: on('2026-03-17') }));
    const tomorrow = dueDate(question({ pauses: open, asOf: on('2026-03-18') }));
    expect([today.dueOn, today.isPaused]).toEqual(['2026-04-15', true]);
    expect(tomorrow.dueOn).toBe('2026-04-16');
  });

  test('asking late is warned of', () => {
    const { warnings } = dueDate(question({ pauses: [asked('2026-03-20', '2026-03-22')] }));
    expect(warnings.map(({ code }) => code)).toContain('asked-late');
  });

  test('where the law is silent the earlier date is taken, and it says so', () => {
    const deadline = dueDate(
      question({ regime: 'lgpd', where: 'BR', pauses: [asked('2026-03-06', '2026-03-10')] }),
    );
    expect(deadline.dueOn).toBe('2026-03-20');
    expect(deadline.warnings.map(({ code }) => code)).toContain('own-reading');
  });

  test.each([
    [
      'a pause once the period is over',
      { pauses: [asked('2026-04-08', '2026-04-09')] },
      /period ended on 2026-04-07/,
    ],
    [
      'an extension once it is over',
      { extension: { toldAt: on('2026-04-08') } },
      /period ended on 2026-04-07/,
    ],
    ['a pause before the request', { pauses: [asked('2026-03-04', '2026-03-06')] }, /before the request/],
    ['an answer before its question', { pauses: [asked('2026-03-08', '2026-03-06')] }, /before it was asked/],
    [
      'an extension before the request',
      { extension: { toldAt: on('2026-03-01') } },
      /older than the request/,
    ],
    [
      'an extension where there is none',
      { regime: 'lgpd', where: 'BR', extension: { toldAt: on('2026-03-06') } },
      /no extension/,
    ],
    [
      'an extension that names no day',
      { regime: 'ch-dsg', where: 'CH', extension: { toldAt: on('2026-03-06') } },
      /by which day/,
    ],
  ] as [string, Partial<DueDateQuestion>, RegExp][])('%s is refused', (_, facts, message) => {
    expect(() => dueDate(question(facts))).toThrow(message);
  });

  test('the law of the day on which the request came counts', () => {
    const scope = { reason: 'scope' as const, askedAt: on('2026-02-06'), answeredAt: on('2026-02-08') };
    const effect = (receivedOn: string) =>
      dueDate(question({ regime: 'uk-gdpr', where: 'GB-ENG', receivedAt: on(receivedOn), pauses: [scope] }))
        .pauses[0]?.effect;
    expect([effect('2026-02-04'), effect('2026-02-05')]).toEqual(['suspends', 'suspends-whole-days']);
  });
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
