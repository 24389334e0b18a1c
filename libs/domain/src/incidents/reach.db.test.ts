import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { digestMismatch } from '../deliveries/digest-mismatch.ts';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../deliveries/index.ts';
import { frozenCountsOf, receiversOf } from '../officers/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import { countIncidentScope, openIncidentByOfficer, reportNotMe } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let deviceId: DeviceId;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 6 });
});
afterEach(() => at.close());

async function asked() {
  const result = await askForCopy(ada.ctx, {});
  if (result.kind !== 'RequestAccepted') throw new Error(result.kind);
  return result.request;
}

async function sent() {
  const request = await asked();
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, request);
  const prepared = archive && (await prepareDownload(ada.ctx, archive.id));
  if (!archive || prepared?.kind !== 'DownloadPrepared') throw new Error('not prepared');
  await redeemDelivery(ada.ctx, prepared.delivery.id);
  const open = await openDelivery(ada.ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  for await (const _slice of sendDelivery(ada.ctx, open, 0, open.stream.byteLength));
  await open.close();
  return archive;
}

async function only() {
  const [incident, ...more] = await at.portal.data.common.incidents.find({ state: 'open' });
  if (!incident || more.length > 0) throw new Error(`${more.length + 1} incidents`);
  return incident;
}

const all = (rows: readonly RecordingRow[]) => ({
  recordingCount: rows.length,
  personCount: 1,
  totalDurationMs: rows.reduce((sum, { durationMs }) => sum + durationMs, 0),
});

test('a delivery carried what its archive and the incident share: neither all of the one nor of the other', async () => {
  await sent();
  const later = await addRecordings(at, ada, { deviceId, count: 3, from: '2020-01-01T00:00:00Z' });
  const opened = await openIncidentByOfficer(olga, {
    noticed: 'The device was found in a flat share.',
    starts: [{ kind: 'device', number: 'S-A' }],
  });
  if (opened.kind !== 'IncidentOpened') throw new Error(opened.kind);
  expect(await receiversOf(olga, opened.incident)).toMatchObject([{ carriedRecordingCount: hers.length }]);
  expect(await countIncidentScope(at.portal, opened.incident)).toMatchObject({
    ...all([...hers, ...later]),
    receiverCount: 1,
  });
  expect(await frozenCountsOf(at.portal, opened.incident)).toEqual({
    recordings: hers.length + later.length,
    archives: 1,
    deliveries: 1,
  });
});

test('of one recording that was reported the reach is one, whatever else its archive carries', async () => {
  await sent();
  await reportNotMe(ada.ctx, { recordingId: hers[0]?.id });
  const incident = await only();
  expect(await countIncidentScope(at.portal, incident)).toMatchObject(all(hers.slice(0, 1)));
  expect(await receiversOf(olga, incident)).toMatchObject([{ carriedRecordingCount: 1 }]);
});

test('an archive that changed after it was signed reaches as far as what it carried', async () => {
  await digestMismatch(ada.ctx, await sent());
  const incident = await only();
  expect(await countIncidentScope(at.portal, incident)).toMatchObject({ ...all(hers), receiverCount: 1 });
  expect(await receiversOf(olga, incident)).toMatchObject([{ carriedRecordingCount: hers.length }]);
});

test('an archive that could not be packed reaches as far as what it would have carried', async () => {
  const request = await asked();
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
    await tx.owned(scope).recordings.update({ id: hers[0]?.id }, { sha256: Buffer.alloc(32, 7) });
  });
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'stopped' });
  const incident = await only();
  expect(await countIncidentScope(at.portal, incident)).toMatchObject({ ...all(hers), receiverCount: 0 });
});
