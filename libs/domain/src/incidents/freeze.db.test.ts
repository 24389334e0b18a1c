import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { reportNotMe } from './report-not-me.ts';

let at: TestPortal;
let ada: TestCustomer;
let hers: RecordingRow;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  [hers] = (await addRecordings(at, ada, { deviceId, count: 1 })) as [RecordingRow];
});
afterEach(() => at.close());

test('what thaws for one incident in the moment of another report freezes for that', async () => {
  const { recordings } = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
  const { id } = hers;
  await at.portal.data.transact(at.clock.now(), (tx) => recordings.update({ id }, { frozenAt: tx.now }));
  let isLocked = () => {};
  const locked = new Promise<void>((resolve) => {
    isLocked = resolve;
  });
  const thawing = at.portal.data.transact(at.clock.now(), async (tx) => {
    await lockHoldings(tx, ada.subjectId);
    isLocked();
    // Long enough for the report to come as far as it comes.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await recordings.update({ id }, { frozenAt: null });
  });
  await locked;
  await Promise.all([thawing, reportNotMe(ada.ctx, { recordingId: id })]);
  expect((await recordings.one({ id }))?.frozenAt).not.toBeNull();
});
