import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { IncidentRow } from '@rightful/data';
import { ASSESSMENT_RULES, readFacts } from '@rightful/law';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  asOwner,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { incidentTimeline, reportNotMe } from '../incidents/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { assessIncident, assessmentsOf, factsOfIncident } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let incident: IncidentRow;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [recording] = await addRecordings(at, ada, { deviceId, count: 2 });
  const outcome = await reportNotMe(ada.ctx, { recordingId: recording?.id });
  if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
  const found = await at.portal.data.common.incidents.one({ id: outcome.report.incidentId });
  if (!found) throw new Error('no incident');
  incident = found;
});
afterEach(() => at.close());

test('what the graph knows is stated, what is only likely is marked, and the rest is left open', async () => {
  const { facts, guessed } = await factsOfIncident(at.portal, incident);
  expect(readFacts(JSON.parse(JSON.stringify(facts))).kind).toBe('facts');
  expect(facts.people).toEqual({ count: { atLeast: 1, atMost: 2 }, groups: null });
  expect(guessed).toEqual(['happened', 'people.count']);
  expect(facts.protection).toEqual({ unintelligible: null, keySafe: null, backup: null });
  expect(Object.values(facts.since).filter((answer) => answer !== null)).toEqual([]);
  const assessed = await assessIncident(olga, { incidentId: incident.id, facts, judgements: [] });
  expect(assessed).toMatchObject({
    kind: 'IncidentAssessed',
    assessment: { number: 1, scoreLow: 0.25, scoreHigh: 5.5, bandLow: 'low', bandHigh: 'very-high' },
  });
});

test('a further assessment stands before the first; what was decided is shown with its reason', async () => {
  const { facts } = await factsOfIncident(at.portal, incident);
  await assessIncident(olga, { incidentId: incident.id, facts, judgements: [] });
  at.clock.pass(1_000);
  const known = { ...facts, data: { behavioural: 'detailed' }, identifiers: { voice: 'named' } };
  const judgements = [{ duty: 'tell-people', verdict: 'required', reason: 'They know each other.' }] as const;
  await assessIncident(olga, { incidentId: incident.id, facts: known, judgements });
  const [second, first, ...more] = await assessmentsOf(olga, incident);
  expect(more).toEqual([]);
  expect([first?.number, first?.duties.some(({ judgement }) => judgement)]).toEqual([1, false]);
  expect(second).toMatchObject({
    number: 2,
    assessedByName: 'Olga Officer',
    assessedAt: at.clock.now(),
    rules: ASSESSMENT_RULES,
  });
  expect(second?.duties[2]).toMatchObject({ judgement: judgements[0], verdict: 'judge', stands: true });
  const timeline = await incidentTimeline(olga, incident);
  expect(timeline.filter(({ action }) => action === 'assess-incident')).toHaveLength(2);
  const values = (await stored())
    .flatMap((row) => Object.values(row))
    .map((value) => Buffer.from(String(value)));
  expect(values.some((value) => value.includes('They know each other'))).toBe(false);
});

test('an assessment stays as it was found, whatever the rules say later', async () => {
  const { facts } = await factsOfIncident(at.portal, incident);
  await assessIncident(olga, { incidentId: incident.id, facts, judgements: [] });
  const [row] = await stored();
  const older = JSON.stringify(
    JSON.parse(String(row?.duties)).map((duty: object) => ({ ...duty, verdict: 'required' })),
  );
  const change = "UPDATE incident_assessments SET rules = '2020-01-01', band_high = 'low', duties = ?";
  await asOwner(at.secrets, (database) => database.transaction((manager) => manager.query(change, [older])));
  const [kept] = await assessmentsOf(olga, incident);
  expect(kept).toMatchObject({ rules: '2020-01-01', bandHigh: 'low' });
  expect(kept?.duties.map(({ stands }) => stands)).toEqual([true, true, true]);
});

test('assessing asks for a fresh proof of who it is, and keeps nothing without', async () => {
  const { facts } = await factsOfIncident(at.portal, incident);
  at.clock.pass(60 * 60_000);
  const asked = await assessIncident(olga, { incidentId: incident.id, facts, judgements: [] });
  expect(asked.kind).toBe('StepUpNeeded');
  expect(await stored()).toEqual([]);
});

test('whom it touches does not assess it', async () => {
  const { facts } = await factsOfIncident(at.portal, incident);
  const self = await addOfficer(at, 'Other Account');
  const { accountId: id } = self.ctx.viewer;
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.accounts.update({ id }, { displayName: 'Ada Example' }),
  );
  const asked = await assessIncident(self.ctx, { incidentId: incident.id, facts, judgements: [] });
  expect(asked).toMatchObject({ code: 'OWN_CASE' });
});

const stored = (): Promise<Record<string, unknown>[]> =>
  at.portal.data.database.read((manager) => manager.query('SELECT * FROM incident_assessments'));

test.each<[string, object, readonly object[], object]>([
  ['facts that are none', { happened: 'fire' }, [], { kind: 'FactsWrong' }],
  [
    'a decision without a reason',
    {},
    [{ duty: 'document', verdict: 'required', reason: ' ' }],
    { code: 'REASON_NEEDED' },
  ],
  [
    'two decisions on one duty',
    {},
    [1, 2].map(() => ({ duty: 'document', verdict: 'required', reason: 'As always.' })),
    { code: 'DUTY_TWICE' },
  ],
  [
    'a reason that names somebody',
    {},
    [{ duty: 'document', verdict: 'required', reason: 'ada example said so' }],
    { code: 'NAMES_SOMEBODY' },
  ],
])('%s: refused, and nothing is kept', async (_, change, judgements, refused) => {
  const facts = { ...(await factsOfIncident(at.portal, incident)).facts, ...change };
  const input = { incidentId: incident.id, facts, judgements: judgements as never };
  expect(await assessIncident(olga, input)).toMatchObject(refused);
  expect(await assessmentsOf(olga, incident)).toEqual([]);
});
