import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FILING_KINDS, FORM, type NotificationContent } from '@rightful/law';
import { anyContent } from '@rightful/law/testing';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Filing } from './filing.ts';
import { verisOf } from './veris-of.ts';

const isVeris = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('./vectors/veris-1.4.1-part.schema.json', import.meta.url), 'utf8')),
);
const filing = (besides: Partial<Filing> = {}): Filing => ({
  caseNumber: 'R2026-QENG-4SNE',
  authority: 'An authority',
  kind: 'preliminary',
  number: 1,
  filedAt: new Date('2026-11-23T09:00:00Z'),
  content: {},
  before: null,
  checkpoint: { sequence: 1, hash: '00' },
  ...besides,
});
const of = (content: NotificationContent, besides: Partial<Filing> = {}) => {
  const veris = verisOf(filing({ content, ...besides }));
  expect([isVeris(veris), isVeris.errors]).toEqual([true, null]);
  return veris;
};

test('a wrong delivery: a misdelivery, found by its receiver, in the words of VERIS', () => {
  const veris = of(
    {
      natures: ['sent-by-mistake'],
      cause: 'internal-error',
      aspects: ['confidentiality'],
      disclosure: 'yes',
      dataTypes: ['voice-recordings', 'health'],
      categories: ['customers', 'household', 'minors'],
      recordCount: { how: 'approximate', count: 1_700 },
      peopleCount: { how: 'exact', count: 2 },
      discovery: 'receiver',
      occurred: { how: 'range', from: '2026-11-19T22:30:00Z', to: '2026-11-22T08:00:00Z' },
      awareAt: '2026-11-22T08:00:00Z',
      endedAt: '2026-11-22T08:00:04.200Z',
      controllerSize: 'micro',
    },
    { kind: 'complete', number: 3 },
  );
  expect(veris).toMatchObject({
    schema_version: '1.4.1',
    security_incident: 'Confirmed',
    confidence: 'High',
    targeted: 'NA',
    action: { error: { variety: ['Misdelivery'], vector: ['Unknown'] } },
    actor: { internal: { motive: ['NA'] } },
    attribute: {
      confidentiality: {
        data_disclosure: 'Yes',
        data_total: 1_700,
        data: [{ variety: 'Personal' }, { variety: 'Medical' }],
        data_victim: ['Customer', 'Other'],
      },
    },
    discovery_method: { external: { variety: ['Unrelated 3rd party'] } },
    timeline: {
      incident: { year: 2026, month: 11, day: 19 },
      discovery: { unit: 'Days', value: 2 },
      containment: { unit: 'Seconds', value: 4 },
    },
    victim: { employee_count: '1 to 10' },
    plus: { rightful: { version: 3, kind: 'complete', people: 2, recordings: null } },
  });
});

test('what the form does not say is unknown, not guessed', () => {
  expect(of({})).toMatchObject({
    security_incident: 'Suspected',
    action: { unknown: {} },
    actor: { unknown: {} },
    attribute: { unknown: {} },
    discovery_method: { unknown: true },
    timeline: { incident: { year: 2026 }, discovery: { unit: 'Unknown' }, containment: { unit: 'Unknown' } },
  });
});

test.each([
  ['yes', 'Misdelivery', 'Confirmed'],
  ['likely', 'Unknown', 'Suspected'],
  ['no', 'Unknown', 'Near miss'],
])('records that were mixed up, disclosed: %s', (disclosure, variety, incident) => {
  expect(of({ natures: ['record-mix-up'], disclosure })).toMatchObject({
    action: { error: { variety: [variety] } },
    security_incident: incident,
  });
});

/** The checks that VERIS makes beside its schema: bin/checkValidity.py. */
test.each([
  ['stolen-device', { availability: { variety: ['Loss'] } }],
  ['lost-device', { availability: { variety: ['Loss'] } }],
  ['ransomware', { integrity: { variety: ['Software installation'] } }],
  ['phishing', { integrity: { variety: ['Alter behavior'] } }],
])('%s brings the attribute with it that VERIS asks for', (nature, attribute) => {
  expect(of({ natures: [nature], aspects: ['confidentiality'] })).toMatchObject({ attribute });
});

describe('ids', () => {
  const idsOf = (besides: Partial<Filing>) => {
    const { incident_id, plus } = verisOf(filing(besides)) as {
      readonly incident_id: string;
      readonly plus: { readonly master_id: string };
    };
    return [incident_id, plus.master_id];
  };

  test('an incident has one UUID in all its versions, each version one of its own, another incident another', () => {
    const [incident, first] = idsOf({});
    const [again, second] = idsOf({ number: 2, kind: 'complete' });
    expect(incident).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(again).toBe(incident);
    expect(new Set([incident, first, second, ...idsOf({ caseNumber: 'R2026-OTHE-RONE' })]).size).toBe(5);
  });
});

test('of any filing it is VERIS, and holds nothing that somebody wrote: no name, no address, no reference', () => {
  const CANARY = 'Mallory';
  const written = FORM.flatMap(({ id, type }): [string, NotificationContent[string]][] => {
    if (type.kind === 'text') return [[id, `${CANARY} ${id}`]];
    return type.kind === 'list'
      ? [[id, [Object.fromEntries(Object.keys(type.columns).map((name) => [name, CANARY]))]]]
      : [];
  });
  fc.assert(
    fc.property(
      anyContent(),
      fc.constantFrom(...FILING_KINDS),
      fc.integer({ min: 1, max: 9 }),
      (content, kind, number) => {
        const said = JSON.stringify(
          of({ ...content, ...Object.fromEntries(written) }, { kind, number, authority: CANARY }),
        );
        expect(said).not.toContain(CANARY);
        expect(said).not.toContain('R2026');
      },
    ),
    { numRuns: 200 },
  );
});
