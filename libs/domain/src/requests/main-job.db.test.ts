import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addRecordings,
  canaryOf,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../deliveries/index.ts';
import { verifyLog } from '../portal/audit-verification.ts';
import { listRecordings } from '../recordings/index.ts';
import { archiveOf, askForCopy, findRequest } from './index.ts';

let portal: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  bruno = await addCustomer(portal, 'Bruno Beispiel');
  const hers = await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01', room: 'Kitchen' }]);
  const his = await addDevice(portal, 'S-B', [{ customer: bruno, from: '2018-01-01' }]);
  await addRecordings(portal, ada, { deviceId: hers, count: 60 });
  await addRecordings(portal, bruno, { deviceId: his, count: 30 });
});
afterAll(() => portal.close());

test('from a request to a verified copy, and nothing of anybody else in it', async () => {
  const page = await listRecordings(ada.ctx, { first: 50 });
  expect(page.nodes).toHaveLength(50);
  expect(page.nodes[0]?.transcript).toContain(canaryOf(ada));

  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  expect((await askForCopy(ada.ctx, {})).kind).toBe('AlreadyOpen');
  await portal.portal.jobs.drain();
  const request = await findRequest(ada.ctx, asked.request.id);
  expect(request).toMatchObject({ state: 'ready', findings: [] });

  const archive = await archiveOf(ada.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  expect((await prepareDownload(bruno.ctx, archive.id)).kind).toBe('ArchiveNotReady');
  const prepared = await prepareDownload(ada.ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
  expect(await redeemDelivery(bruno.ctx, prepared.delivery.id)).toBe(false);
  expect(await redeemDelivery(ada.ctx, prepared.delivery.id)).toBe(true);
  expect(await redeemDelivery(ada.ctx, prepared.delivery.id)).toBe(false);

  const open = await openDelivery(ada.ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  expect(await openDelivery(bruno.ctx, prepared.delivery.id)).toBeNull();
  const pieces: Buffer[] = [];
  for await (const piece of sendDelivery(ada.ctx, open, 0, open.stream.byteLength)) pieces.push(piece);
  await open.close();
  const zip = Buffer.concat(pieces);
  expect(createHash('sha256').update(zip).digest('hex')).toBe(archive.sha256?.toString('hex'));
  expect(zip.includes(canaryOf(ada))).toBe(true);
  expect(zip.includes(canaryOf(bruno))).toBe(false);
  const path = join(portal.folder, 'copy.zip');
  writeFileSync(path, zip);
  execFileSync('unzip', ['-tq', path]);

  expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'delivered' });
  expect(await verifyLog(portal.portal)).toMatchObject({ ok: true });
});
