import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ownScope, type RequestRow } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForCopy, findRequest, pauseClock, withdrawRequest } from '../index.ts';
import { openPause } from './open-pause.ts';
import { resumeOnMessage } from './resume-on-message.ts';

let at: TestPortal;
let ada: TestCustomer;
let asked: RequestRow;

const now = async (): Promise<RequestRow> => {
  const row = await findRequest(ada.ctx, asked.id);
  if (!row) throw new Error('gone');
  return row;
};
const answer = (read: RequestRow) =>
  at.portal.data.transact(at.clock.now(), (tx) =>
    resumeOnMessage(ada.ctx, tx, ownScope(ada.ctx.viewer), read),
  );

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 1 });
  const result = await askForCopy(ada.ctx, {});
  if (result.kind !== 'RequestAccepted') throw new Error(result.kind);
  asked = result.request;
  const seen = { requestId: asked.id, version: (await now()).version };
  const paused = await pauseClock(olga, seen, 'identity', 'Who are you?');
  if (paused.kind !== 'RequestChanged') throw new Error(paused.kind);
});
afterEach(() => at.close());

test('an answer counts although somebody changed the request in the same moment', async () => {
  const read = await now();
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.ofCase(ownScope(ada.ctx.viewer)).requests.update({ id: asked.id }, { assigneeId: null }),
  );
  await answer(read);
  expect(openPause((await now()).clock)).toBeUndefined();
});

test('a request that ended in the same moment stays as it ended', async () => {
  const read = await now();
  expect((await withdrawRequest(ada.ctx, asked.id)).kind).toBe('RequestWithdrawn');
  const ended = await now();
  await answer(read);
  expect(await now()).toEqual(ended);
});
