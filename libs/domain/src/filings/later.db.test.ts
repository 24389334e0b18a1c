import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FilingRow, IncidentRow } from '@rightful/data';
import type { FilingId } from '@rightful/policy';
import { addRegulator } from '@rightful/testing';
import { LetterStage } from '../breach-letters/test-support/letter-stage.ts';
import { proposeClosingIncident } from '../incidents/index.ts';
import { scopesOf } from '../incidents/keep-incident-scope.ts';
import type { OfficerContext, RegulatorContext } from '../portal/context.ts';
import { lookAtFiling } from '../regulators/index.ts';
import {
  attachToFiling,
  fileNotification,
  filingVersions,
  findFiling,
  looksAtFiling,
  openFilingDocument,
  prepareFiling,
  suggestionsFor,
} from './index.ts';

let stage: LetterStage;
let incident: IncidentRow;
let rita: RegulatorContext;
let id: FilingId;
beforeEach(async () => {
  stage = await LetterStage.open();
  ({ incident } = await stage.strangersReport());
  rita = (await addRegulator(stage.at, 'Rita Regulator')).ctx;
  id = (await prepareFiling(stage.olga, incident, rita.viewer.authorityId, 'en')).id;
});
afterEach(() => stage.at.close());

const standing = async (filingId = id): Promise<FilingRow> => {
  const filing = await findFiling(stage.olga, filingId);
  if (!filing) throw new Error('gone');
  return filing;
};
const seen = async (filingId = id) => ({ filingId, version: (await standing(filingId)).version });
const file = async (ctx: OfficerContext, kind: 'preliminary' | 'follow-up', filingId = id) => {
  stage.at.clock.pass(1_000);
  return fileNotification(ctx, { ...(await seen(filingId)), kind });
};

test('whoever files is named as the one who files, each time anew', async () => {
  await file(stage.olga, 'preliminary');
  await file(stage.otto, 'follow-up');
  const said = async (filingId = id) => {
    const versions = await filingVersions(stage.olga, await standing(filingId));
    return versions.map(({ content }) => content.reporter);
  };
  expect(await said()).toEqual(['Olga Officer', 'Otto Officer']);
  const next = await prepareFiling(
    stage.otto,
    (await stage.herReport()).incident,
    rita.viewer.authorityId,
    'en',
  );
  await file(stage.otto, 'preliminary', next.id);
  expect(await said(next.id)).toEqual(['Otto Officer']);
});

test('a text that was attached is searched again when it is filed: an incident may touch more people by then', async () => {
  const bytes = Buffer.from('Bruno Beispiel heard it as well.');
  const attached = await attachToFiling(stage.olga, await seen(), { name: 'log.txt', bytes });
  expect(attached.kind).toBe('FilingSaved');
  await stage.reaches(incident, 'S-B', stage.bruno);
  expect(await file(stage.olga, 'preliminary')).toMatchObject({ code: 'PERSONAL_DATA' });
});

test('who looked is told of the authority alone', async () => {
  await file(stage.olga, 'preliminary');
  await openFilingDocument(stage.olga, await standing(), 1, 'notification.json');
  await lookAtFiling(rita, id);
  expect((await looksAtFiling(stage.olga, await standing())).map((look) => look.byName)).toEqual([
    'Rita Regulator',
  ]);
});

test('how far an incident reached that is over stands, also when its people are erased', async () => {
  await stage.reaches(incident, 'S-B', stage.bruno);
  await file(stage.olga, 'preliminary');
  const ending = { outcome: 'breach', keepsFrozen: false, despite: 'It is over.' } as const;
  await stage.together(incident, (it) => proposeClosingIncident(stage.olga, { ...it, ...ending }));
  const before = await scopesOf(stage.at.portal, incident);
  await stage.erase(stage.bruno);
  await suggestionsFor(stage.olga, await standing());
  await stage.later(0);
  expect(await scopesOf(stage.at.portal, incident)).toEqual(before);
  expect(before.at(-1)?.personCount).toBe(2);
});
