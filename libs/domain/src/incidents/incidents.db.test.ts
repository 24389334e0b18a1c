import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { RECHECK_MS } from '../deliveries/delivery-rules.ts';
import {
  openArchivePart,
  openDelivery,
  prepareDownload,
  redeemDelivery,
  sendDelivery,
  whileAllowed,
} from '../deliveries/index.ts';
import { findIncident, receiversOf } from '../officers/index.ts';
import { signOut } from '../people/index.ts';
import { contextFor } from '../portal/context.ts';
import { findRecording, openAudio } from '../recordings/index.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import { freeze } from './freeze.ts';
import {
  attachProof,
  confirmDeletion,
  confirmDeletionPublicly,
  listReports,
  reportNotMe,
  reportPublicly,
} from './index.ts';
import { openIncident } from './open-incident.ts';

let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId: device, count: 6 });
});
afterEach(() => at.close());

const first = () => hers[0] as RecordingRow;

async function keptBlobs(): Promise<number> {
  let count = 0;
  for await (const _blob of at.portal.blobs.list()) count += 1;
  return count;
}

async function ready(customer: TestCustomer) {
  const asked = await askForCopy(customer.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(customer.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  return { request: asked.request, archive };
}

describe('"this is not me", said of a recording', () => {
  test('freezes it and every archive, preview and transfer that carries it', async () => {
    const { request, archive } = await ready(ada);
    const prepared = await prepareDownload(ada.ctx, archive.id);
    if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
    await redeemDelivery(ada.ctx, prepared.delivery.id);
    const open = await openDelivery(ada.ctx, prepared.delivery.id);
    if (!open) throw new Error('not open');
    const sending = sendDelivery(ada.ctx, open, 0, open.stream.byteLength);

    const outcome = await reportNotMe(ada.ctx, { recordingId: first().id });
    expect(outcome.kind).toBe('ReportReceived');
    await expect(sending.next()).rejects.toThrow('revoked');
    await open.close();

    expect(await findRecording(ada.ctx, first().id)).toMatchObject({
      frozenAt: at.clock.now(),
      audioPath: null,
    });
    expect(await openAudio(ada.ctx, first().id, undefined)).toBeNull();
    expect(await openArchivePart(ada.ctx, archive.id, { position: 2 })).toBeNull();
    expect(await openDelivery(ada.ctx, prepared.delivery.id)).toBeNull();
    expect((await prepareDownload(ada.ctx, archive.id)).kind).toBe('ArchiveNotReady');
    expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'frozen' });
    const other = await openAudio(ada.ctx, (hers[1] as RecordingRow).id, undefined);
    expect(other).not.toBeNull();
    await other?.close();
  });

  test.each([
    ['a freeze', (id: RecordingRow['id']) => reportNotMe(ada.ctx, { recordingId: id })],
    ['a sign-out', () => signOut(ada.ctx)],
  ])('ends what is being heard within a second: %s', async (_what, revoke) => {
    const deviceId = first().deviceId;
    const from = '2019-01-01T00:00:00Z';
    const [long] = await addRecordings(at, ada, { deviceId, count: 1, byteLength: 300_000, from });
    const { id } = long as RecordingRow;
    const open = () => openAudio(ada.ctx, id, undefined);
    const opened = await open();
    if (!opened) throw new Error('not open');
    const heard = whileAllowed(ada.ctx, opened.stream.slices(), open);
    expect((await heard.next()).done).toBe(false);
    await pause(RECHECK_MS);
    expect((await heard.next()).done).toBe(false);
    await revoke(id);
    await pause(RECHECK_MS);
    await expect(heard.next()).rejects.toThrow('revoked');
    await opened.close();
  });

  test('stops a copy that is being made, whatever its builder does', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await reportNotMe(ada.ctx, { recordingId: first().id });
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'frozen' });
    expect(await archiveOf(ada.ctx, asked.request)).toBeNull();
  });

  test('freezes an archive that was finished after the freeze was planned', async () => {
    const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
    const plan = { scope, recordingIds: [first().id], archiveIds: [] };
    const { request, archive } = await ready(ada);
    const now = at.clock.now();
    await at.portal.data.transact(now, async (tx) => {
      const incident = await openIncident(ada.ctx, tx, 'customer-report', now, 'NOT_ME');
      await freeze(tx, ada.ctx.viewer, now, incident.id, plan);
    });
    expect((await prepareDownload(ada.ctx, archive.id)).kind).toBe('ArchiveNotReady');
    expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'frozen' });
  });

  test('keeps the frozen archive as evidence when its time is over', async () => {
    await ready(ada);
    await reportNotMe(ada.ctx, { recordingId: first().id });
    at.clock.pass(31 * 24 * 60 * 60_000);
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
    expect(await keptBlobs()).toBe(hers.length + 1);
  });

  test('freezes the very same sound where it lies with somebody else, and says nothing of it', async () => {
    const his = await addDevice(at, 'S-B', [{ customer: bruno, from: '2018-01-01' }]);
    const [twin] = await addRecordings(at, bruno, { deviceId: his, count: 1 });
    await at.portal.data.transact(at.clock.now(), async (tx) => {
      const scope = taskScope({ kind: 'system', task: 'test' }, bruno.subjectId);
      await tx.owned(scope).recordings.update({ id: (twin as RecordingRow).id }, { sha256: first().sha256 });
    });
    await reportNotMe(ada.ctx, { recordingId: first().id });
    expect((await findRecording(bruno.ctx, (twin as RecordingRow).id))?.frozenAt).toEqual(at.clock.now());
    const [report] = await listReports(ada.ctx);
    expect(report).toMatchObject({ frozenRecordingCount: 1 });
  });

  test('freezes all of them, however often it lies with somebody else, and however much was reported', async () => {
    const his = await addDevice(at, 'S-B', [{ customer: bruno, from: '2018-01-01' }]);
    await addRecordings(at, bruno, { deviceId: his, count: 250 });
    const many = await addRecordings(at, ada, {
      deviceId: first().deviceId,
      count: 60,
      from: '2019-01-01T00:00:00Z',
    });
    const { archive } = await ready(ada);
    const { sha256 } = many.at(-1) as RecordingRow;
    const scope = taskScope({ kind: 'system', task: 'test' }, bruno.subjectId);
    const { recordings } = at.portal.data.owned(scope);
    await at.portal.data.transact(at.clock.now(), () => recordings.update({ keyVersion: 1 }, { sha256 }));
    expect((await reportNotMe(ada.ctx, { archiveId: archive.id })).kind).toBe('ReportReceived');
    expect(await recordings.count({ frozenAt: at.clock.now() })).toBe(250);
  });

  test('of nothing, of another’s, or of two things at once changes nothing', async () => {
    const none = await reportNotMe(bruno.ctx, { recordingId: first().id });
    expect(none.kind).toBe('NothingToReport');
    expect(await reportNotMe(ada.ctx, {})).toEqual(none);
    const { archive } = await ready(ada);
    expect(await reportNotMe(ada.ctx, { recordingId: first().id, archiveId: archive.id })).toEqual(none);
    expect((await findRecording(ada.ctx, first().id))?.frozenAt).toBeNull();
  });
});

test('the officers see who received what, from the ledger of deliveries', async () => {
  const { archive } = await ready(ada);
  const prepared = await prepareDownload(ada.ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
  await redeemDelivery(ada.ctx, prepared.delivery.id);
  const open = await openDelivery(ada.ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  for await (const _piece of sendDelivery(ada.ctx, open, 0, open.stream.byteLength));
  await open.close();
  const reported = await reportNotMe(ada.ctx, {
    deliveryId: prepared.delivery.id,
    note: 'A stranger speaks.',
  });
  if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
  const officer = await addOfficer(at, 'Olga Officer');
  const incident = await findIncident(officer.ctx, reported.report.incidentId);
  if (!incident) throw new Error('no incident');
  expect(incident).toMatchObject({ source: 'customer-report', state: 'open', awareAt: at.clock.now() });
  expect(await receiversOf(officer.ctx, incident)).toMatchObject([
    {
      customerName: 'Ada Example',
      carriedRecordingCount: 6,
      delivery: { state: 'completed', bytesSent: archive.byteLength },
    },
  ]);
  expect((await confirmDeletion(bruno.ctx, reported.report.id)).kind).toBe('NothingToReport');
  expect((await confirmDeletion(ada.ctx, reported.report.id)).kind).toBe('DeletionConfirmed');
});

describe('a report from somebody without an account', () => {
  const anybody = () => contextFor(at.portal, { kind: 'anonymous' });
  const report = (evidence?: string) =>
    reportPublicly(anybody(), {
      whatHappened: 'I received a stranger’s voice.',
      evidence,
      clientAddress: '192.0.2.1',
    });

  test.each([
    ['the digest of a recording', () => first().sha256.toString('hex')],
    ['the digest of the archive', async () => (await ready(ada)).archive.sha256?.toString('hex')],
    ['the request’s number', async () => (await ready(ada)).request.id],
    ['the archive’s number', async () => (await ready(ada)).archive.id],
  ])('freezes at once what %s leads to', async (_what, evidence) => {
    const received = await report((await evidence()) ?? '');
    expect(received.kind).toBe('PublicReportReceived');
    expect((await findRecording(ada.ctx, first().id))?.frozenAt).toEqual(at.clock.now());
  });

  test('freezes a sound wherever it lies, also when that is more often than anybody expected', async () => {
    const deviceId = first().deviceId;
    await addRecordings(at, ada, { deviceId, count: 250, from: '2019-01-01T00:00:00Z' });
    const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
    const { recordings } = at.portal.data.owned(scope);
    const { sha256 } = first();
    await at.portal.data.transact(at.clock.now(), () => recordings.update({ keyVersion: 1 }, { sha256 }));
    expect((await report(sha256.toString('hex'))).kind).toBe('PublicReportReceived');
    expect(await recordings.count({ frozenAt: at.clock.now() })).toBe(256);
  });

  test('freezes a sound that lies twice in one archive', async () => {
    const { archive } = await ready(ada);
    await at.portal.data.transact(at.clock.now(), async (tx) => {
      const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
      const [, second] = hers;
      await tx.owned(scope).recordings.update({ id: second?.id }, { sha256: first().sha256 });
    });
    expect((await report(first().sha256.toString('hex'))).kind).toBe('PublicReportReceived');
    expect((await prepareDownload(ada.ctx, archive.id)).kind).toBe('ArchiveNotReady');
    for (const { id } of hers.slice(0, 2))
      expect((await findRecording(ada.ctx, id))?.frozenAt).toEqual(at.clock.now());
  });

  test.each([
    'a,b@c.de',
    'ada@example.org\r\nBcc: all@example.org',
    'Ada <ada@example.org>',
    'a@b@c.de',
    'ada',
  ])('refuses an address that no mail could go to, and says how to write it: %j', async (contactEmail) => {
    const whatHappened = 'I received a stranger’s voice.';
    const input = { whatHappened, contactEmail, clientAddress: '192.0.2.1' };
    expect(await reportPublicly(anybody(), input)).toMatchObject({
      kind: 'ReportRefused',
      path: ['contactEmail'],
      message: 'Write one address like name@example.org, or leave it empty.',
    });
    expect(await at.portal.data.common.incidents.count({ source: 'public-report' })).toBe(0);
  });

  test('takes one proof, however many are sent at once', async () => {
    const received = await report();
    if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
    const attach = (text: string) =>
      attachProof(anybody(), received.caseNumber, received.reportKey, {
        name: `${text}.wav`,
        bytes: (async function* () {
          yield Buffer.from(text);
        })(),
      });
    const results = await Promise.all(['one', 'two', 'three', 'four'].map(attach));
    expect(results.sort()).toEqual(['already-attached', 'already-attached', 'already-attached', 'attached']);
    expect(await keptBlobs()).toBe(hers.length + 1);
  });

  test('gets the same answer whether the evidence named anything or not', async () => {
    const told = [await report(first().sha256.toString('hex')), await report('0'.repeat(64)), await report()];
    expect(new Set(told.map((answer) => Object.keys(answer).sort().join()))).toHaveProperty('size', 1);
    expect(new Set(told.map((answer) => answer.kind))).toEqual(new Set(['PublicReportReceived']));
  });

  test('confirms the deletion with the key that was shown once, and with no other', async () => {
    const received = await report();
    if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
    const { caseNumber, reportKey } = received;
    const said = { caseNumber, allCopiesDeleted: true, passedOn: false };
    const confirm = (key: string) => confirmDeletionPublicly(anybody(), { ...said, reportKey: key });
    expect((await confirm('guess')).kind).toBe('NothingToReport');
    expect((await confirm(reportKey)).kind).toBe('DeletionConfirmed');
  });
});
