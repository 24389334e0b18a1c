import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { archiveOf, askForCopy } from '../requests/index.ts';
import { listDeliveries, openDelivery, prepareDownload, redeemDelivery, sendDelivery } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;

beforeAll(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
});
afterAll(() => at.close());

test('every byte of ranges that run beside each other is counted', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  const prepared = await prepareDownload(ada.ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
  await redeemDelivery(ada.ctx, prepared.delivery.id);
  const sends = Array.from({ length: 8 }, async (_, number) => {
    const open = await openDelivery(ada.ctx, prepared.delivery.id);
    if (!open) throw new Error('not open');
    for await (const _piece of sendDelivery(ada.ctx, open, number * 10, number * 10 + 10));
    await open.close();
  });
  await Promise.all(sends);
  const { nodes } = await listDeliveries(ada.ctx, { first: 1 });
  expect(nodes[0]).toMatchObject({ bytesSent: 80, rangeCount: 8, sentUpTo: 80, state: 'open' });
});
