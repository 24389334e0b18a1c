import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { countByMonth } from './holdings.ts';

let at: TestPortal;
let ada: TestCustomer;

/** Pairs a second before and at the turn of a month: of Berlin (winter, summer), Kathmandu, Kiritimati and Honolulu. */
const turns = [
  '2017-12-31T23:00:00Z',
  '2018-05-31T22:00:00Z',
  '2018-08-31T18:15:00Z',
  '2018-10-31T10:00:00Z',
  '2019-02-01T10:00:00Z',
];

beforeAll(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2016-01-01' }]);
  for (const turn of turns) {
    const from = new Date(Date.parse(turn) - 1_000).toISOString();
    await addRecordings(at, ada, { deviceId, count: 2, from });
  }
  await addRecordings(at, ada, { deviceId, count: 3, from: '2018-03-15T23:59:58Z' });
}, 60_000);
afterAll(() => at.close());

const months = async (timeZone: string) =>
  Object.fromEntries(
    (await countByMonth(ada.ctx, {}, timeZone)).map(({ month, recordingCount }) => [month, recordingCount]),
  );

test('a month begins when the clock on the reader’s wall says so, to the second', async () => {
  expect(await months('Europe/Berlin')).toMatchObject({
    '2017-12': 1,
    '2018-01': 1,
    '2018-05': 1,
    '2018-06': 1,
  });
  expect(await months('Asia/Kathmandu')).toMatchObject({ '2018-08': 1, '2018-09': 1 });
  expect(await months('Pacific/Kiritimati')).toMatchObject({ '2018-10': 1, '2018-11': 1 });
  expect(await months('Pacific/Honolulu')).toMatchObject({ '2019-01': 1, '2019-02': 1 });
  expect(await months('UTC')).toMatchObject({
    '2017-12': 2,
    '2018-05': 2,
    '2018-08': 2,
    '2018-10': 2,
    '2019-02': 2,
  });
});

test('no zone loses or doubles a recording, or counts one that the same months do not list', async () => {
  const rows = await at.portal.data.owned(ownScope(ada.ctx.viewer)).recordings.page({}, 100);
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const month = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
    const expected: Record<string, number> = {};
    for (const { recordedAt } of rows) {
      const name = month.format(recordedAt);
      expected[name] = (expected[name] ?? 0) + 1;
    }
    expect({ timeZone, ...(await months(timeZone)) }).toEqual({ timeZone, ...expected });
  }
});
