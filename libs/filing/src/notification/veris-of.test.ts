import { expect, test } from '@jest/globals';
import { FILING_KINDS, fieldOf, type NotificationContent } from '@rightful/law';
import { anyContent } from '@rightful/law/testing';
import fc from 'fast-check';
import type { Filing } from './filing.ts';
import { verisOf } from './veris-of.ts';

/** What VERIS lets stand in each place: verisc.json and verisc-enum.json of https://github.com/vz-risk/veris, read on 2026-11-23. */
const ENUM: Readonly<Record<string, string>> = {
  security_incident: 'Confirmed, Suspected, Near miss, False positive',
  unit: 'Seconds, Minutes, Hours, Days, Weeks, Months, Years, Never, NA, Unknown',
  'victim.country': 'Unknown',
  'victim.employee_count':
    'Small, 1 to 10, 11 to 100, 101 to 1000, Large, 1001 to 10000, 10001 to 25000, 25001 to 50000, 50001 to 100000, Over 100000, Unknown',
  'action.error.variety':
    'Capacity shortage, Classification error, Data entry error, Disposal error, Gaffe, Loss, Maintenance error, Malfunction, Misconfiguration, Misdelivery, Misinformation, Omission, Physical accidents, Programming error, Publishing error, Other, Unknown',
  'action.hacking.variety': 'Brute force, DoS, Exploit vuln, Use of stolen creds, Other, Unknown',
  'action.malware.variety': 'Ransomware, Other, Unknown',
  'action.misuse.variety': 'Data mishandling, Possession abuse, Privilege abuse, Other, Unknown',
  'action.physical.variety': 'Destruction, Theft, Other, Unknown',
  'action.social.variety': 'Phishing, Pretexting, Other, Unknown',
  'action.social.target': 'Other, Unknown',
  vector: 'Unknown',
  'actor.variety': 'Unknown',
  'actor.motive': 'NA, Unknown',
  'actor.country': 'Unknown',
  'asset.variety': 'Unknown',
  data_disclosure: 'No, Potentially, Yes, Unknown',
  'data.variety':
    'Bank, Classified, Copyrighted, Credentials, Digital certificate, Internal, Medical, Payment, Personal, Secrets, Source code, System, Virtual currency, Other, Unknown',
  data_victim: 'Customer, Employee, Partner, Patient, Student, Victim organization, Other, Unknown',
  state: 'Processed, Stored, Stored encrypted, Stored unencrypted, Transmitted, Printed, Other, Unknown',
  'integrity.variety': 'Modify data, Other, Unknown',
  'availability.variety':
    'Acceleration, Degradation, Destruction, Interruption, Loss, Obscuration, Other, Unknown',
  'discovery.external.variety':
    'Actor disclosure, Audit, Customer, Found documents, Law enforcement, Security researcher, Unrelated 3rd party, Other, Unknown',
  'discovery.internal.variety': 'It review, Log review, Reported by employee, Other, Unknown',
  'discovery.partner.variety': 'Audit, Incident response, Monitoring service, Other, Unknown',
};

/** Where a text stands, as `ENUM` calls the place. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^timeline\.\w+\.unit$/, 'unit'],
  [/^action\.\w+\.vector$/, 'vector'],
  [/^action\.social\.target$/, 'action.social.target'],
  [/^action\.(\w+)\.variety$/, 'action.$1.variety'],
  [/^actor\.\w+\.(\w+)$/, 'actor.$1'],
  [/^asset\.assets\.variety$/, 'asset.variety'],
  [/^attribute\.confidentiality\.data\.variety$/, 'data.variety'],
  [/^attribute\.confidentiality\.(\w+)$/, '$1'],
  [/^attribute\.(\w+)\.variety$/, '$1.variety'],
  [/^discovery_method\.(\w+)\.variety$/, 'discovery.$1.variety'],
  [/^(security_incident|victim\.\w+)$/, '$1'],
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FREE: Readonly<Record<string, RegExp>> = {
  incident_id: UUID,
  schema_version: /^1\.4\.1$/,
  source_id: /^rightful$/,
  'victim.industry': /^\d{2,6}$/,
};
const REQUIRED = [
  'action',
  'actor',
  'asset',
  'attribute',
  'discovery_method',
  'incident_id',
  'schema_version',
  'security_incident',
  'timeline',
];

/** Every text that stands where none may, or that VERIS does not know there. */
function strange(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) {
    const twice = value.some((one, at) => typeof one === 'string' && value.indexOf(one) !== at);
    const empty = value.length === 0 ? [`${place} is empty`] : [];
    return [...(twice ? [`${place} twice`] : []), ...empty, ...value.flatMap((one) => strange(one, place))];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => strange(one, place ? `${place}.${name}` : name));
  if (typeof value !== 'string') return [];
  if (FREE[place]) return FREE[place].test(value) ? [] : [`${place}: ${value}`];
  const [pattern, name] = PLACES.find(([one]) => one.test(place)) ?? [];
  const list = pattern && name ? ENUM[place.replace(pattern, name)] : undefined;
  return list?.split(', ').includes(value) ? [] : [`${place}: ${value}`];
}

const filing = (content: NotificationContent, besides: Partial<Filing> = {}): Filing => ({
  caseNumber: 'R2026-QENG-4SNE',
  authority: 'An authority',
  kind: 'preliminary',
  number: 1,
  filedAt: new Date('2026-11-23T09:00:00Z'),
  content,
  before: null,
  checkpoint: { sequence: 1, hash: '00' },
  ...besides,
});

test('whatever a filing says, only words of VERIS stand in it, each where VERIS has it, and nobody’s own', () => {
  fc.assert(
    fc.property(anyContent(), fc.constantFrom(...FILING_KINDS), (content, kind) => {
      const veris = verisOf(filing(content, { kind })) as Record<string, object>;
      expect(strange(veris)).toEqual([]);
      expect(REQUIRED.filter((name) => !(name in veris))).toEqual([]);
      for (const name of ['action', 'actor', 'attribute', 'discovery_method'])
        expect(Object.keys(veris[name] ?? {}).length).toBeGreaterThan(0);
    }),
  );
});

test('every kind of incident and of data, every group, cause and way of finding is a word there', () => {
  const optionsOf = (id: string): string[] => {
    const type = fieldOf(id)?.type;
    return type && 'options' in type ? Object.keys(type.options) : [];
  };
  const several = {
    natures: optionsOf('natures'),
    dataTypes: optionsOf('dataTypes'),
    categories: optionsOf('categories'),
  };
  expect(strange(verisOf(filing({ ...several, aspects: optionsOf('aspects') })))).toEqual([]);
  for (const id of ['cause', 'discovery', 'disclosure', 'intelligible', 'controllerSize'])
    for (const option of optionsOf(id)) expect(strange(verisOf(filing({ [id]: option })))).toEqual([]);
});

test('the mix-up of 2018: a wrong receiver, found by somebody who received it, and how long it took', () => {
  const content: NotificationContent = {
    natures: ['sent-by-mistake'],
    aspects: ['confidentiality'],
    cause: 'internal-error',
    discovery: 'receiver',
    disclosure: 'yes',
    dataTypes: ['voice-recordings', 'transcripts'],
    categories: ['customers', 'household'],
    recordCount: { how: 'exact', count: 1_700 },
    occurred: { how: 'moment', at: '2018-09-26T08:00:00Z' },
    awareAt: '2018-11-08T09:00:00Z',
    endedAt: '2018-11-08T09:00:04Z',
    narrative: 'An employee paired a file with the wrong account.',
  };
  const veris = verisOf(filing(content));
  expect(veris).toMatchObject({
    timeline: {
      incident: { year: 2018, month: 9, day: 26 },
      discovery: { unit: 'Months', value: 1 },
      containment: { unit: 'Seconds', value: 4 },
    },
    actor: { internal: { variety: ['Unknown'], motive: ['NA'] } },
    action: { error: { variety: ['Misdelivery'], vector: ['Unknown'] } },
    attribute: {
      confidentiality: {
        data_disclosure: 'Yes',
        data: [{ variety: 'Personal' }],
        data_total: 1_700,
        data_victim: ['Customer'],
      },
    },
    discovery_method: { external: { variety: ['Unrelated 3rd party'] } },
  });
  const later = verisOf(filing(content, { number: 2, kind: 'complete' }));
  expect((later as { incident_id: string }).incident_id).toBe((veris as { incident_id: string }).incident_id);
  expect(verisOf(filing(content, { kind: 'withdrawal' }))).toMatchObject({
    security_incident: 'False positive',
  });
});
