import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RecordingRow } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { listIncidents } from '../officers/index.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount, publicReports } from '../people/attempts/attempt-limits.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { findRecording } from '../recordings/index.ts';
import { askForCopy, withdrawRequest } from '../requests/index.ts';
import { type ReportPubliclyInput, reportNotMe, reportPublicly } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let olga: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 8 });
});
afterEach(() => at.close());

async function spend(budget: Parameters<typeof takeAttempt>[1][number]): Promise<void> {
  while ((await takeAttempt(at.portal, [budget])).kind === 'taken');
}

const reportOne = (number: number) => reportNotMe(ada.ctx, { recordingId: hers[number]?.id });
const OUTSIDE = '192.0.2.77';
const reportFromOutside = (input: Partial<ReportPubliclyInput> = {}) =>
  reportPublicly(contextFor(at.portal, { kind: 'anonymous' }), {
    whatHappened: 'I received a stranger’s voice.',
    clientAddress: OUTSIDE,
    ...input,
  });
const noticesToOlga = async () => {
  const mails = await at.portal.data.common.mails.find(
    { accountId: olga.viewer.accountId },
    { order: { createdAt: 'ASC' } },
  );
  return mails.map(({ message, nextTryAt }) => [
    (message as { kind: string }).kind,
    ((nextTryAt?.getTime() ?? 0) - at.clock.now().getTime()) / 60_000,
  ]);
};

test.each([
  ['report-not-me', () => reportOne(0), () => reportNotMe(bruno.ctx, {}), 'NothingToReport'],
  ['ask-for-copy', () => askForCopy(ada.ctx, {}), () => askForCopy(bruno.ctx, {}), 'NothingToSend'],
  [
    'withdraw-request',
    async () => withdrawRequest(ada.ctx, (await anyRequest()) as never),
    async () => withdrawRequest(bruno.ctx, (await anyRequest()) as never),
    'TooLate',
  ],
] as const)(
  '%s has a budget for each account, and another’s is untouched',
  async (operation, hersAgain, his, refusal) => {
    await spend(byAccount(operation, ada.ctx.viewer.accountId));
    expect(await hersAgain()).toMatchObject({ kind: 'TooManyAttempts' });
    expect((await his()).kind).toBe(refusal);
    at.clock.pass(60 * 60_000);
    expect((await hersAgain()).kind).not.toBe('TooManyAttempts');
  },
);

async function anyRequest(): Promise<string> {
  return `req_${'0'.repeat(26)}`;
}

test('300 reports from other addresses do not keep a further stranger’s from freezing and opening its incident', async () => {
  for (let number = 0; number < 300; number += 1) {
    const clientAddress = `198.51.100.${number % 30}`;
    expect((await reportFromOutside({ clientAddress })).kind).toBe('PublicReportReceived');
  }
  const received = await reportFromOutside({ evidence: hers[0]?.sha256.toString('hex') });
  if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
  const { caseNumber } = received;
  expect(await at.portal.data.common.incidents.one({ caseNumber })).toMatchObject({ state: 'open' });
  expect((await findRecording(ada.ctx, hers[0]?.id as never))?.frozenAt).toEqual(at.clock.now());
}, 60_000);

test('public reports have a budget for each network', async () => {
  await spend(publicReports(OUTSIDE));
  expect((await reportFromOutside()).kind).toBe('TooManyAttempts');
  expect((await reportFromOutside({ clientAddress: '192.0.2.78' })).kind).toBe('PublicReportReceived');
  expect((await reportOne(0)).kind).toBe('ReportReceived');
});

test.each([{ whatHappened: ' ' }, { whatHappened: 'x'.repeat(4001) }, { contactEmail: 'nobody' }])(
  'a public report whose form is refused takes nothing from the budget: %#',
  async (input) => {
    for (let number = 0; number < 11; number += 1) {
      expect((await reportFromOutside(input)).kind).toBe('ReportRefused');
    }
    expect((await reportFromOutside()).kind).toBe('PublicReportReceived');
  },
);

test('of a customer’s reports that come at once officers get a mail each, and the desk shows each', async () => {
  await Promise.all(hers.map((_, number) => reportOne(number)));
  expect(await noticesToOlga()).toEqual(hers.map(() => ['incident-opened', 0]));
  expect((await listIncidents(olga, { first: 50 })).nodes).toHaveLength(8);
});

test('mails of reports from outside keep their distance for as long as they come in, and the first after a rest goes at once', async () => {
  for (let number = 0; number < 4; number += 1) {
    await reportFromOutside();
    at.clock.pass(10 * 60_000);
  }
  at.clock.pass(-40 * 60_000);
  expect(await noticesToOlga()).toEqual([
    ['public-report', 0],
    ['more-waits', 15],
    ['more-waits', 30],
    ['more-waits', 45],
  ]);
  at.clock.pass(60 * 60_000);
  await reportFromOutside();
  expect((await noticesToOlga()).at(-1)).toEqual(['public-report', 0]);
});
