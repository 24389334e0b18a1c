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
let officer: string;
let second: string;
let requestId: string;

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  officer = (await addOfficer(at.test, 'Olga Officer')).token;
  second = (await addOfficer(at.test, 'Otto Other')).token;
  const deviceId = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at.test, ada, { deviceId, count: 3 });
  const asked = await at.ask(
    ada.token,
    'mutation { askForCopy(input: {}) { ... on RequestAccepted { request { id } } } }',
  );
  requestId = asked.body.data.askForCopy.request.id;
});
afterAll(() => at.close());

/** As `giveUp` leaves it. */
async function delay(): Promise<void> {
  const id = parseId('request', requestId);
  if (!id) throw new Error('no request');
  await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
    tx
      .owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId))
      .requests.update(
        { id },
        { state: 'delayed', failureCode: 'STORAGE_FULL', failedAt: tx.now, attempts: 6 },
      ),
  );
}

const DESK = `query ($id: ID!) { desk { request(id: $id) { state viewerCanTryAgain viewerCanClose
  failure { code text attempts } } } }`;
const AGAIN = 'mutation ($id: ID!) { tryAgain(requestId: $id) { __typename } }';
const CLOSE = `mutation ($step: RequestStep!, $reason: String!) { proposeClosing(step: $step, reason: $reason) {
  __typename ... on DecisionProposed { decision { id } } } }`;
const DECIDE = `mutation ($id: ID!, $version: Int!) { decide(decisionId: $id, version: $version, verdict: CONFIRM,
  reason: "I looked.") { __typename } }`;

test('the desk says why a request cannot go on, and officers alone get it going again, or close it as two', async () => {
  await delay();
  expect((await at.ask(officer, DESK, { id: requestId })).body.data.desk.request).toEqual({
    state: 'DELAYED',
    viewerCanTryAgain: true,
    viewerCanClose: true,
    failure: { code: 'STORAGE_FULL', text: 'The storage is full: make room.', attempts: 6 },
  });
  for (const token of [ada.token, undefined]) {
    const again = await at.ask(token, AGAIN, { id: requestId });
    expect(again.body.errors[0].extensions.code).toBe('FORBIDDEN');
    const closed = await at.ask(token, CLOSE, { step: { requestId, version: 1 }, reason: 'Mine.' });
    expect(closed.body.errors[0].extensions.code).toBe('FORBIDDEN');
  }
  const again = await at.ask(officer, AGAIN, { id: requestId });
  expect(again.body.data.tryAgain.__typename).toBe('TriedAgain');
  await delay();
  const versionNow = async (): Promise<number> =>
    (await at.ask(officer, `{ desk { request(id: "${requestId}") { version } } }`)).body.data.desk.request
      .version;
  const step = { requestId, version: await versionNow() };
  const proposed = await at.ask(officer, CLOSE, { step, reason: 'Please ask again.' });
  const { id } = proposed.body.data.proposeClosing.decision;
  const alone = await at.ask(officer, DECIDE, { id, version: await versionNow() });
  expect(alone.body.data.decide.__typename).toBe('SecondOfficerNeeded');
  const closed = await at.ask(second, DECIDE, { id, version: await versionNow() });
  expect(closed.body.data.decide.__typename).toBe('DecisionMade');
  const told = '{ me { requests { nodes { state closedReason viewerCanWithdraw } } } }';
  expect((await at.ask(ada.token, told)).body.data.me.requests.nodes).toEqual([
    { state: 'CLOSED', closedReason: 'Please ask again.', viewerCanWithdraw: false },
  ]);
});
