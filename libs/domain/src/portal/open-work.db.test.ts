import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForCopy } from '../requests/index.ts';
import { taskContext } from './context.ts';
import { openWork, retryRow } from './open-work.ts';

let at: TestPortal;
let ada: TestCustomer;
beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 1 });
});
afterEach(() => at.close());

const ctx = () => taskContext(at.portal, 'test');
const standings = async () => (await openWork(ctx())).requests.map(({ standing }) => standing);

test('a copy waits, rests after a failure, is given up, and is gone once it is ready', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  expect(await standings()).toEqual(['waits']);
  at.portal.blobs.openRoom = () => {
    throw new Error('no room');
  };
  await at.portal.jobs.drain();
  expect((await openWork(ctx())).requests).toMatchObject([
    {
      requestId: asked.request.id,
      standing: 'rests',
      tries: 1,
      failure: expect.any(String),
      until: expect.any(Date),
    },
  ]);
  for (let tries = 0; tries < 6; tries += 1) {
    at.clock.pass(6 * 3_600_000);
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
  }
  expect(await standings()).toEqual(['given-up']);
});

test('it names nobody', async () => {
  await askForCopy(ada.ctx, {});
  expect(JSON.stringify(await openWork(ctx()))).not.toMatch(/Ada|ada\.example|S-A|sub_/);
});

test('a row at rest is tried again at once', async () => {
  const rowId = Buffer.alloc(16, 7);
  const firstAt = at.clock.now();
  const restsUntil = new Date(firstAt.getTime() + 3_600_000);
  await at.portal.data.transact(firstAt, (tx) =>
    tx.common.setbacks.insert({
      run: 'lapsed-archives',
      rowId,
      tries: 4,
      code: 'UNEXPECTED',
      firstAt,
      restsUntil,
    }),
  );
  const [row] = (await openWork(ctx())).rows;
  expect(row).toMatchObject({ run: 'lapsed-archives', tries: 4, restsUntil });
  expect(await retryRow(ctx(), row?.row ?? '')).toBe(true);
  expect((await openWork(ctx())).rows).toMatchObject([{ restsUntil: at.clock.now() }]);
  expect(await retryRow(ctx(), 'ff'.repeat(16))).toBe(false);
  expect(await retryRow(ctx(), 'no row')).toBe(false);
});
