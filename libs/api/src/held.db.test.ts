import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { taskScope } from '@rightful/data';
import { parseId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;
let bruno: TestCustomer;
let cleo: TestCustomer;

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  bruno = await addCustomer(at.test, 'Bruno Beispiel');
  cleo = await addCustomer(at.test, 'Cleo Example');
  const resold = await addDevice(at.test, 'S-A', [
    { customer: ada, from: '2018-01-01', to: '2018-06-01' },
    { customer: bruno, from: '2018-06-01' },
  ]);
  const other = await addDevice(at.test, 'S-C', [{ customer: cleo, from: '2018-01-01' }]);
  await addRecordings(at.test, ada, { deviceId: resold, count: 3 });
  await addRecordings(at.test, bruno, { deviceId: resold, count: 3, from: '2018-07-01T00:00:00Z' });
  await addRecordings(at.test, cleo, { deviceId: other, count: 3 });
});
afterAll(() => at.close());

const ASK = 'mutation { askForCopy(input: {}) { ... on RequestAccepted { request { id } } } }';
const SHOWN = `query ($id: ID!) { me { request(id: $id) { state askedAt deviceIds from to recordingCount closedReason
  due { dueAt dueOn warnings holidays rules { key text } } timeline { kind state at }
  progress { packed } archive { id } viewerCanWithdraw viewerCanPrepareDownload } } }`;

const ask = async ({ token }: TestCustomer): Promise<string> =>
  (await at.ask(token, ASK)).body.data.askForCopy.request.id;
const shown = async ({ token }: TestCustomer, id: string) =>
  (await at.ask(token, SHOWN, { id })).body.data.me.request;

test('who is held because somebody else asks as well reads what everybody reads at whose request a person looks', async () => {
  const hers = await ask(ada);
  await ask(bruno);
  const drawn = await ask(cleo);
  await at.test.portal.jobs.drain();
  const officer = (await addOfficer(at.test, 'Olga Officer')).token;
  const findings = 'query ($id: ID!) { desk { request(id: $id) { state findings { code } } } }';
  expect((await at.ask(officer, findings, { id: hers })).body.data.desk.request).toEqual({
    state: 'HELD',
    findings: [{ code: 'DEVICE_IN_OTHER_REQUEST' }],
  });
  const id = parseId('request', drawn);
  if (!id) throw new Error('no request');
  await at.test.portal.data.transact(at.test.clock.now(), async (tx) => {
    const owned = tx.owned(taskScope({ kind: 'system', task: 'test' }, cleo.subjectId));
    await owned.requests.update({ id }, { state: 'held', openMark: 1, readyAt: null });
    await owned.archives.update({ requestId: id }, { state: 'held' });
  });
  const answer = await shown(ada, hers);
  expect(answer).toMatchObject({ state: 'HELD', recordingCount: 3 });
  expect(await shown(cleo, drawn)).toEqual(answer);
});

test('the type of a customer’s request has nothing that could name the reason of a hold', async () => {
  const { body } = await at.ask(ada.token, '{ me { requests { nodes { findings { code } } } } }');
  expect(body.errors[0].message).toMatch(/Cannot query field "findings"/);
});
