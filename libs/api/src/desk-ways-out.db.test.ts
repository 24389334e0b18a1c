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
let requestId: string;

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  officer = (await addOfficer(at.test, 'Olga Officer')).token;
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
const CLOSE = `mutation ($id: ID!, $reason: String!) { closeRequest(requestId: $id, reason: $reason) { __typename } }`;

test('the desk says why a request cannot go on, and only officers get it going again or close it', async () => {
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
    const closed = await at.ask(token, CLOSE, { id: requestId, reason: 'Mine.' });
    expect(closed.body.errors[0].extensions.code).toBe('FORBIDDEN');
  }
  const again = await at.ask(officer, AGAIN, { id: requestId });
  expect(again.body.data.tryAgain.__typename).toBe('TriedAgain');
  await delay();
  const closed = await at.ask(officer, CLOSE, { id: requestId, reason: 'Please ask again.' });
  expect(closed.body.data.closeRequest.__typename).toBe('RequestClosed');
  const told = '{ me { requests { nodes { state closedReason viewerCanWithdraw } } } }';
  expect((await at.ask(ada.token, told)).body.data.me.requests.nodes).toEqual([
    { state: 'CLOSED', closedReason: 'Please ask again.', viewerCanWithdraw: false },
  ]);
});
