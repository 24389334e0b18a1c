import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { INCIDENT_DECISION_KINDS, type IncidentRow } from '@rightful/data';
import { addRegulator } from '@rightful/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { lettersOfIncident, proposeLetterException } from '../breach-letters/index.ts';
import { LetterStage } from '../breach-letters/test-support/letter-stage.ts';
import { draftOf, fileNotification, filingVersions, findFiling, prepareFiling } from '../filings/index.ts';
import { confirmReceivedDeleted, receiverAsksOf } from '../receivers/index.ts';
import { writeToController } from '../regulators/index.ts';
import { exportRegister, type RegisterFormat } from './index.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/incident-register.schema.json', import.meta.url), 'utf8'),
);
const isBySchema = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  formats: { 'date-time': true },
}).compile(schema);

let stage: LetterStage;
let incident: IncidentRow;
beforeEach(async () => {
  stage = await LetterStage.open();
});
afterEach(() => stage.at.close());

async function exported(format: RegisterFormat): Promise<string> {
  const register = await exportRegister(stage.olga, format);
  if (!register) throw new Error('nothing');
  let text = '';
  for await (const piece of register.text) text += piece;
  return text;
}

/** What the register tells of this incident, in the form that is published. */
async function told() {
  const register = JSON.parse(await exported('json'));
  expect([isBySchema(register), isBySchema.errors]).toEqual([true, null]);
  return register.incidents.find((one: IncidentRow) => one.caseNumber === incident.caseNumber);
}

/** Filed with an authority, which says under what reference it has it. */
async function fileAndAcknowledge(): Promise<string> {
  const { ctx: rita } = await addRegulator(stage.at, 'Rita Regulator');
  const { id: filingId } = await prepareFiling(stage.olga, incident, rita.viewer.authorityId, 'en');
  const again = async () => {
    const filing = await findFiling(stage.olga, filingId);
    if (!filing) throw new Error('gone');
    return filing;
  };
  const { version } = await again();
  const filed = await fileNotification(stage.olga, { filingId, version, kind: 'preliminary' });
  expect(filed.kind).toBe('NotificationFiled');
  stage.at.clock.pass(60_000);
  const receipt = { filingId, kind: 'acknowledgement', reference: 'XII-7/2018', words: 'Received.' } as const;
  expect((await writeToController(rita, receipt)).kind).toBe('ControllerTold');
  const [first] = await filingVersions(stage.olga, await again());
  return String(first?.digest);
}

test('the register tells of assessments, filings, letters and receivers, in the form that is published', async () => {
  await stage.download(stage.ada);
  incident = (await stage.herReport()).incident;
  await stage.later(0);
  expect(await told()).toMatchObject({ assessments: [], receivers: { asked: 1 } });
  await stage.reaches(incident, 'S-B', stage.bruno);
  await stage.assess(incident);
  const digest = await fileAndAcknowledge();
  const { letters } = await lettersOfIncident(stage.olga, incident);
  const [his] = letters;
  await stage.together(incident, (seen) =>
    proposeLetterException(stage.olga, { ...seen, ground: 'unintelligible', letterId: his?.id ?? null }),
  );
  const [ask] = await receiverAsksOf(stage.olga, incident);
  if (!ask) throw new Error('nobody asked');
  const confirmed = { allCopiesDeleted: true, passedOn: true, words: 'My brother had it.' };
  await confirmReceivedDeleted(stage.ada.ctx, ask.id, confirmed);

  const entry = await told();
  expect(entry).toMatchObject({
    assessments: [{ number: 1, by: 'Olga Officer' }],
    letters: { byState: { excepted: 1 }, exceptions: { unintelligible: 1 }, exception: null },
    receivers: { confirmed: 1 },
  });
  expect(entry.assessments[0].duties).toContainEqual(
    expect.objectContaining({
      duty: 'tell-people',
      judgement: 'required',
      reason: 'Somebody heard it.',
    }),
  );
  const [filing] = entry.filings.filter(({ state }: { state: string }) => state === 'filed');
  expect(filing).toMatchObject({
    versions: [{ number: 1, kind: 'preliminary', digest }],
    authorityReference: 'XII-7/2018',
  });
  expect(Date.parse(filing.acknowledgedAt) - Date.parse(filing.versions[0].filedAt)).toBe(60_000);

  for (const format of ['csv', 'json'] as const) {
    const text = await exported(format);
    for (const said of ['Somebody heard it.', 'XII-7/2018', 'unintelligible']) expect(text).toContain(said);
    for (const kept of ['Ada Example', 'Bruno Beispiel', 'brother', /(sub|rec|bre|del|req|rcv)_[0-9a-z]{26}/])
      expect(text).not.toMatch(kept);
  }
});

test('whoever reported from outside counts among those asked to delete, in the register and in the draft', async () => {
  const { incident: reported } = await stage.strangersReport();
  incident = reported;
  await stage.later(0);
  expect((await told()).receivers).toEqual({ asked: 1 });
  await stage.later(5);
  await stage.later(5);
  expect((await told()).receivers).toEqual({ lapsed: 1 });
});

test('a draft says how many confirmed that they deleted it', async () => {
  await stage.download(stage.ada);
  incident = (await stage.herReport()).incident;
  const drafted = async () => {
    await stage.later(0);
    const [filing] = await stage.at.portal.data.common.filings.find({ incidentId: incident.id });
    if (!filing) throw new Error('no draft');
    return JSON.stringify(await draftOf(stage.olga, filing));
  };
  expect(await drafted()).toContain('bestätigten 0');
  const [ask] = await receiverAsksOf(stage.olga, incident);
  if (!ask) throw new Error('nobody asked');
  await confirmReceivedDeleted(stage.ada.ctx, ask.id, { allCopiesDeleted: true, passedOn: false, words: '' });
  expect(await drafted()).toContain('bestätigten 1');
});

test('the published form knows each kind of step', () => {
  const { kind } = schema.properties.incidents.items.properties.steps.items.properties;
  expect(kind.enum).toEqual([...INCIDENT_DECISION_KINDS]);
});
