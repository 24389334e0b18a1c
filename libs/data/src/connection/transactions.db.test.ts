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

/** Lets nobody on before so many have come; for a while only, since SQLite lets one in after the other. */
class Barrier {
  readonly #open: Promise<void>;
  #resolve = () => {};

  constructor(private missing: number) {
    this.#open = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  async reached(): Promise<void> {
    this.missing -= 1;
    if (this.missing === 0) this.#resolve();
    await Promise.race([this.#open, new Promise((resolve) => setTimeout(resolve, 300))]);
  }
}

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

test.each([
  ['commits', 'C', false],
  ['writes on', 'W', true],
])(
  'who loses a deadlock, does not notice and %s, loses all of it and does all of it again',
  async (_does, sign, writesOn) => {
    const device = (serial: string) => ({ id: newId('device', now), serial, model: sign, createdAt: now });
    const shared = [`${sign}-1`, `${sign}-2`] as const;
    await portal.data.transact(now, async (tx) => {
      for (const serial of shared) await tx.common.devices.insert(device(serial));
    });
    const both = new Barrier(2);
    const take = (by: string, first: string, second: string) =>
      portal.data.transact(now, async (tx) => {
        await tx.common.devices.insert(device(`${by} before`));
        await tx.common.devices.update({ serial: first }, { model: by });
        await both.reached();
        await tx.common.devices.update({ serial: second }, { model: by }).catch(() => undefined);
        if (writesOn) await tx.common.devices.insert(device(`${by} after`));
      });
    const [one, two] = shared;
    await Promise.all([take(`${sign}-a`, one, two), take(`${sign}-b`, two, one)]);
    const written = await portal.data.common.devices.find({ model: sign }, { order: { serial: 'ASC' } });
    const each = (by: string) => [...(writesOn ? [`${by} after`] : []), `${by} before`];
    expect(written.map(({ serial }) => serial)).toEqual([...each(`${sign}-a`), ...each(`${sign}-b`)]);
    const [first, second] = await Promise.all(
      shared.map((serial) => portal.data.common.devices.one({ serial })),
    );
    expect(first?.model).toBe(second?.model);
  },
);

test('texts compare byte by byte', async () => {
  for (const serial of ['t-4', 'T-4 ', 'Ť-4'])
    expect(await portal.data.common.devices.count({ serial })).toBe(0);
  expect(await portal.data.common.devices.count({ serial: 'T-4' })).toBe(1);
});
