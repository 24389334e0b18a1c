import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FilingRow } from '@rightful/data';
import type { FilingId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  openTestPortal,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe } from '../incidents/index.ts';
import type { OfficerContext, RegulatorContext } from '../portal/context.ts';
import { findAddressed } from '../regulators/index.ts';
import {
  attachToFiling,
  draftOf,
  fileNotification,
  filingVersions,
  findFiling,
  MOST_ATTACHED_BYTES,
  openFilingDocument,
  prepareFiling,
  saveFilingDraft,
} from './index.ts';

const PLAN = Buffer.from('Every file that leaves by hand is read out to a second person. Äh.\n');
let at: TestPortal;
let olga: OfficerContext;
let rita: RegulatorContext;
let id: FilingId;

beforeEach(async () => {
  at = await openTestPortal();
  const ada = await addCustomer(at, 'Ada Sommerfeld');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  rita = (await addRegulator(at, 'Rita Regulator')).ctx;
  const deviceId = await addDevice(at, 'SERIAL-4711', [{ customer: ada, from: '2018-01-01' }]);
  const [recording] = await addRecordings(at, ada, { deviceId, count: 1 });
  const reported = await reportNotMe(ada.ctx, { recordingId: recording?.id });
  if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
  const incident = await at.portal.data.common.incidents.one({ id: reported.report.incidentId });
  if (!incident) throw new Error('no incident');
  id = (await prepareFiling(olga, incident, rita.viewer.authorityId, 'en')).id;
});
afterEach(() => at.close());

const standing = async (): Promise<FilingRow> => {
  const filing = await findFiling(olga, id);
  if (!filing) throw new Error('gone');
  return filing;
};
const seen = async () => ({ filingId: id, version: (await standing()).version });
const attach = async (name: string, bytes: Buffer) => attachToFiling(olga, await seen(), { name, bytes });
const file = async (kind: 'preliminary' | 'follow-up') => {
  at.clock.pass(1_000);
  return fileNotification(olga, { ...(await seen()), kind });
};
const taken = async (number: number, name: string) =>
  (await openFilingDocument(rita, await standing(), number, name))?.bytes;

test('goes out with the version that was filed after it, signed and with all the others; taken out, it stays with that one', async () => {
  expect(await attach('plan.txt', PLAN)).toMatchObject({ kind: 'FilingSaved' });
  const sha256 = createHash('sha256').update(PLAN).digest('hex');
  expect((await draftOf(olga, await standing())).attachments).toEqual([{ name: 'plan.txt', sha256 }]);
  expect(await findAddressed(rita, id)).toBeNull();
  expect(await file('preliminary')).toMatchObject({ kind: 'NotificationFiled' });
  await saveFilingDraft(olga, { ...(await seen()), delta: { attachments: null } });
  await file('follow-up');
  const [first, second] = await filingVersions(olga, await standing());
  expect(first?.documents).toContain('attachment-plan.txt');
  expect(first?.documents.at(-1)).toBe('notification.zip');
  expect(second?.documents).not.toContain('attachment-plan.txt');
  expect(await taken(1, 'attachment-plan.txt')).toEqual(PLAN);
  expect((await taken(1, 'attachment-plan.txt.minisig'))?.toString()).toContain('file:attachment-plan.txt');
  expect((await taken(1, 'notification.zip'))?.includes('attachment-plan.txt')).toBe(true);
  expect(await taken(2, 'attachment-plan.txt')).toBeUndefined();
});

test.each<[string, string, Buffer, string]>([
  ['somebody’s name', 'plan.txt', Buffer.from('Call Ada Sommerfeld.'), 'PERSONAL_DATA'],
  ['somebody’s name on the file', 'Sommerfeld (2).txt', PLAN, 'PERSONAL_DATA'],
  ['somebody’s device', 'plan.csv', Buffer.from('serial\nserial-4711\n'), 'PERSONAL_DATA'],
  ['a telephone number', 'plan.md', Buffer.from('Call +49 30 1234567'), 'PERSONAL_DATA'],
  ['a sound', 'voice.wav', Buffer.from('RIFF'), 'ATTACHMENT_NAME'],
  ['a program', 'plan.txt.exe', PLAN, 'ATTACHMENT_NAME'],
  ['somebody’s name, escaped', 'plan.json', Buffer.from('{"by":"Ada \\u0053ommerfeld"}'), 'PERSONAL_DATA'],
  ['a sound that says it is a text', 'plan.txt', Buffer.from([0x52, 0, 0xff]), 'ATTACHMENT_TEXT'],
  ['another encoding', 'plan.txt', Buffer.from('Straße', 'latin1'), 'ATTACHMENT_TEXT'],
  ['nothing', 'plan.txt', Buffer.alloc(0), 'ATTACHMENT_TEXT'],
  ['too much', 'plan.txt', Buffer.alloc(MOST_ATTACHED_BYTES + 1, 'a'), 'ATTACHMENT_TEXT'],
])('%s is not attached', async (_what, name, bytes, code) => {
  expect(await attach(name, bytes)).toMatchObject({ kind: 'FilingNotPossible', code });
  expect((await draftOf(olga, await standing())).attachments).toBeUndefined();
  expect(await at.portal.data.common.filingAttachments.count({ filingId: id })).toBe(0);
});

test('once, on the draft that was seen, and as much as fits', async () => {
  const before = await seen();
  expect(await attach('plan.txt', Buffer.alloc(MOST_ATTACHED_BYTES, 'a'))).toMatchObject({
    kind: 'FilingSaved',
  });
  expect(await attach('other.txt', Buffer.alloc(MOST_ATTACHED_BYTES, 'a'))).toMatchObject({
    code: 'ATTACHMENT_THERE',
  });
  expect(await attachToFiling(olga, before, { name: 'other.txt', bytes: PLAN })).toMatchObject({
    code: 'FILING_CHANGED',
  });
  for (let number = 2; number <= 10; number += 1)
    expect(await attach(`${number}.txt`, Buffer.from(`${number}`))).toMatchObject({ kind: 'FilingSaved' });
  expect(await attach('11.txt', PLAN)).toMatchObject({ code: 'TOO_MANY_ATTACHED' });
});

test('taken out and attached again it is the same file', async () => {
  await attach('plan.txt', PLAN);
  await saveFilingDraft(olga, { ...(await seen()), delta: { attachments: null } });
  expect(await attach('again.txt', PLAN)).toMatchObject({ kind: 'FilingSaved' });
  await file('preliminary');
  expect(await taken(1, 'attachment-again.txt')).toEqual(PLAN);
});

test('whatever its file is called, it can be taken, and so can the package', async () => {
  const names = [
    'Plan (2).txt',
    'plan-2.TXT',
    'Maßnahmen für Kunden.md',
    'środki.csv',
    '计划.json',
    '../../x\r\ny.txt',
  ];
  for (const name of names)
    expect(await attach(name, Buffer.from(`This is ${names.indexOf(name)}.`))).toMatchObject({
      kind: 'FilingSaved',
    });
  await file('preliminary');
  const [version] = await filingVersions(olga, await standing());
  const attached = version?.documents.filter((name) => name.startsWith('attachment-')) ?? [];
  expect(attached).toHaveLength(names.length);
  for (const [place, name] of attached.entries())
    expect((await taken(1, name))?.toString()).toBe(`This is ${place}.`);
  const pack = await taken(1, 'notification.zip');
  for (const name of attached) expect(pack?.includes(name)).toBe(true);
});

test('no row of the list gives a kept file another name', async () => {
  await attach('plan.txt', PLAN);
  const sha256 = createHash('sha256').update(PLAN).digest('hex');
  const list = async (...names: string[]) =>
    saveFilingDraft(olga, {
      ...(await seen()),
      delta: { attachments: names.map((name) => ({ name, sha256 })) },
    });
  expect(await list('/../../evil\r\nx: y.txt')).toMatchObject({ code: 'WRONG_VALUE' });
  expect(await list('plan.txt', 'Plan.txt')).toMatchObject({ code: 'WRONG_VALUE' });
  const elsewhere = [{ name: 'By post: the letter (signed).pdf', sha256: '0'.repeat(64) }];
  expect(await saveFilingDraft(olga, { ...(await seen()), delta: { attachments: elsewhere } })).toMatchObject(
    {
      kind: 'FilingSaved',
    },
  );
});
