import { expect, test } from '@jest/globals';
import type { RecordingTraits } from '@rightful/data';
import { newId } from '@rightful/policy';
import { anomaliesOf, type Ordinary } from './anomalies-of.ts';
import { PATTERN_LIMITS, Pattern } from './pattern.ts';

const now = new Date('2018-06-01T00:00:00Z');
const [ada, bruno] = [newId('subject', now), newId('subject', now)];
const [hers, shared] = [newId('device', now), newId('device', now)];

const recording = (change: Partial<RecordingTraits> = {}): RecordingTraits => ({
  id: newId('recording', now),
  recordedAt: new Date('2018-05-12T14:30:00Z'),
  deviceId: hers,
  durationMs: 3_000,
  language: 'en-GB',
  wakeWordConfidence: 0.9,
  falseActivation: false,
  ...change,
});

/** Ada speaks English, from 14 to 16 o'clock, for two to four seconds. */
function pattern(count = 400): Pattern {
  const usual = new Pattern();
  for (let number = 0; number < count; number += 1) {
    const recordedAt = new Date(Date.UTC(2018, 2, 1 + (number % 28), 14 + (number % 2), 10));
    usual.add(recording({ recordedAt, durationMs: 2_000 + (number % 20) * 100 }));
  }
  return usual;
}

const line = (subjectId: typeof ada, deviceId: typeof hers, from: string, to: string | null = null) => ({
  subjectId,
  deviceId,
  ownedFrom: new Date(from),
  ownedTo: to === null ? null : new Date(to),
});

const ordinary = (change: Partial<Ordinary> = {}): Ordinary => ({
  subjectId: ada,
  pattern: pattern(),
  ledger: [
    line(ada, hers, '2018-01-01T00:00:00Z'),
    line(bruno, shared, '2017-01-01T00:00:00Z', '2018-02-01T12:00:00Z'),
    line(ada, shared, '2018-02-01T12:00:00Z', '2018-04-01T00:00:00Z'),
    line(bruno, shared, '2018-04-01T00:00:00Z'),
  ],
  voicesNamed: new Set(),
  keptBack: new Set(),
  heldByGate: new Set(),
  limits: PATTERN_LIMITS,
  ...change,
});

const at = (time: string) => ({ recordedAt: new Date(time) });

test('what is like the others has no reason', () => {
  expect(anomaliesOf(recording(), ordinary())).toEqual([]);
});

test.each<[string, Partial<RecordingTraits>, string[]]>([
  ['on the first day with a device', at('2018-01-01T14:30:00Z'), ['new-device']],
  ['on the second day', at('2018-01-02T14:30:00Z'), []],
  [
    'six days after the device came from somebody else',
    { deviceId: shared, ...at('2018-02-07T14:30:00Z') },
    ['device-changed-hands'],
  ],
  ['eight days after', { deviceId: shared, ...at('2018-02-09T14:30:00Z') }, []],
  [
    'six days before it went to somebody else',
    { deviceId: shared, ...at('2018-03-26T14:30:00Z') },
    ['device-changed-hands'],
  ],
  ['at night', at('2018-05-12T03:30:00Z'), ['unusual-hour']],
  ['an hour beside the usual ones', at('2018-05-12T13:59:00Z'), []],
  ['in another language', { language: 'tr-TR' }, ['unusual-language']],
  ['in another sort of the same', { language: 'en-US' }, []],
  ['in no known language', { language: null }, []],
  ['far longer', { durationMs: 120_000 }, ['unusual-length']],
  ['far shorter', { durationMs: 60 }, ['unusual-length']],
  ['somewhat longer', { durationMs: 6_000 }, []],
  ['hardly addressed to the device', { wakeWordConfidence: 0.49 }, ['low-confidence']],
  ['without a confidence', { wakeWordConfidence: null }, []],
  ['by a false activation', { falseActivation: true }, ['false-activation']],
])('%s', (_what, change, reasons) => {
  expect(anomaliesOf(recording(change), ordinary())).toEqual(reasons);
});

test('several reasons are all told', () => {
  const odd = recording({ language: 'tr', falseActivation: true, ...at('2018-05-12T03:30:00Z') });
  const held = ordinary({ heldByGate: new Set([odd.id]) });
  expect(anomaliesOf(odd, held)).toEqual([
    'held-by-gate',
    'unusual-hour',
    'unusual-language',
    'false-activation',
  ]);
});

test('with a few recordings nobody has a pattern', () => {
  const odd = recording({ language: 'tr', durationMs: 120_000, ...at('2018-05-12T03:30:00Z') });
  expect(anomaliesOf(odd, ordinary({ pattern: pattern(49) }))).toEqual([]);
  expect(anomaliesOf(odd, ordinary({ pattern: pattern(50) }))).not.toEqual([]);
});

test('the hours around midnight are beside each other', () => {
  const late = new Pattern();
  for (let number = 0; number < 100; number += 1) late.add(recording(at('2018-05-12T23:30:00Z')));
  expect(anomaliesOf(recording(at('2018-05-12T00:30:00Z')), ordinary({ pattern: late }))).toEqual([]);
  expect(anomaliesOf(recording(at('2018-05-12T01:30:00Z')), ordinary({ pattern: late }))).toEqual([
    'unusual-hour',
  ]);
});
