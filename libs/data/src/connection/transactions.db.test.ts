import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';

const now = new Date('2026-11-22T12:00:00Z');
let portal: TestData;
beforeAll(async () => {
  portal = await openTestData();
});
afterAll(() => portal.close());

const addDevice = (serial: string, outcome: 'keep' | 'fail') =>
  portal.data.transact(now, async (tx) => {
    await tx.common.devices.insert({ id: newId('device', now), serial, model: 'm', createdAt: now });
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (outcome === 'fail') throw new Error('given up');
  });

test('the migrations leave nothing to change', async () => {
  expect(await portal.database.drift()).toEqual([]);
});

test('a transaction that fails takes no other with it', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => addDevice(`T-${index}`, index % 2 ? 'fail' : 'keep')),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(10);
  const kept = await portal.data.common.devices.find({ model: 'm' });
  expect(kept.map((device) => device.serial).sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => `T-${index * 2}`).sort(),
  );
});

test('nobody sees what is not committed', async () => {
  let seen: number | undefined;
  await portal.data
    .transact(now, async (tx) => {
      await tx.common.devices.insert({ id: newId('device', now), serial: 'U-1', model: 'u', createdAt: now });
      seen = await new Promise<number>((resolve) => {
        setImmediate(async () =>
          resolve(await portal.database.read((manager) => manager.countBy('Device', { model: 'u' }))),
        );
      });
      throw new Error('given up');
    })
    .catch(() => undefined);
  // Called within the transaction's own flow, a read is the transaction's; from outside there is nothing.
  expect(seen).toBe(1);
  expect(await portal.data.common.devices.count({ model: 'u' })).toBe(0);
});

test('writing outside a transaction throws', async () => {
  await expect(async () => portal.data.common.devices.delete({ serial: 'T-0' })).rejects.toThrow(
    'needs a transaction',
  );
});

test('sixteen racers change one row once', async () => {
  const claim = () =>
    portal.data.transact(now, (tx) =>
      tx.common.devices.update({ serial: 'T-2', model: 'm' }, { model: 'taken' }),
    );
  const changed = await Promise.all(Array.from({ length: 16 }, claim));
  expect(changed.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test('texts compare byte by byte', async () => {
  for (const serial of ['t-4', 'T-4 ', 'Ť-4'])
    expect(await portal.data.common.devices.count({ serial })).toBe(0);
  expect(await portal.data.common.devices.count({ serial: 'T-4' })).toBe(1);
});
