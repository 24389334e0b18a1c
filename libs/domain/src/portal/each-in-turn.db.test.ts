import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Id, type IdKind, newId } from '@rightful/policy';
import { openTestPortal, type TestPortal } from '@rightful/testing';
import { eachInTurn, inTurn, tryRow } from './each-in-turn.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import { countResting } from './setbacks.ts';

const MINUTE_MS = 60_000;
let at: TestPortal;
let rows: { readonly id: Id<IdKind> }[];
let bad: Set<string>;
let told: unknown[];

beforeEach(async () => {
  at = await openTestPortal();
  rows = Array.from({ length: 9 }, () => ({ id: newId('delivery', at.clock.now()) }));
  bad = new Set(rows.slice(0, 4).map(({ id }) => id));
  told = [];
});
afterEach(() => at.close());

const ctx = (portal: Portal = at.portal) => ({
  ...portal,
  log: (...line: unknown[]) => void told.push(line),
});
const read = async (take: number) => rows.slice(0, take);

/** One run over at most three rows, of which those in `bad` throw; the others are done with. Which it came to. */
async function runOnce(portal = at.portal): Promise<string[]> {
  const came: string[] = [];
  await eachInTurn(ctx(portal), { run: 'sweep-of-test', most: 3, read }, async ({ id }) => {
    came.push(id);
    if (bad.has(id)) throw new Error(`A row of Ada Example is broken: ${id}.`);
    rows = rows.filter((row) => row.id !== id);
  });
  return came;
}
const setbacks = () => at.portal.data.common.setbacks.find({ run: 'sweep-of-test' });

test('rows that always throw, more than a run comes to, keep no other row from its turn', async () => {
  const good = rows.map(({ id }) => id).filter((id) => !bad.has(id));
  const came: string[] = [];
  for (let round = 0; round < 4; round += 1) came.push(...(await runOnce()));
  expect(came.filter((id) => !bad.has(id))).toEqual(good);
  expect(rows.map(({ id }) => id)).toEqual([...bad]);
});

test('each rests longer than before, up to six hours, and a restart forgets nothing', async () => {
  const [first] = bad;
  rows = rows.slice(0, 1);
  const minutes: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const { portal, close } = await openPortal(at.config, at.secrets, { now: at.clock.now });
    expect(await runOnce(portal)).toEqual([first]);
    expect(await runOnce(portal)).toEqual([]);
    await close();
    const [{ restsUntil } = { restsUntil: at.clock.now() }] = await setbacks();
    const restMs = restsUntil.getTime() - at.clock.now().getTime();
    minutes.push(restMs / MINUTE_MS);
    at.clock.pass(restMs - 1);
    expect(await runOnce()).toEqual([]);
    at.clock.pass(1);
  }
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
});

test('the operator is told each time, in codes; what lasts stands in the audit log once, with the row’s id', async () => {
  const [first] = bad;
  rows = rows.slice(0, 1);
  for (let round = 0; round < 5; round += 1) {
    expect(await countResting(at.portal)).toBe(round < 3 ? 0 : 1);
    await runOnce();
    at.clock.pass(6 * 60 * MINUTE_MS);
  }
  expect(told).toHaveLength(10);
  expect(JSON.stringify(told)).not.toMatch(/Ada|dlv_|del_/);
  const entries = (await at.portal.data.audit.after(0, 1_000)).filter(({ action }) => action === 'row-rests');
  expect(entries).toMatchObject([{ facts: { run: 'sweep-of-test', rowId: first, code: 'FAULT' } }]);
});

test('what goes well at last is forgotten, and begins anew when it fails again', async () => {
  rows = rows.slice(0, 1);
  await runOnce();
  at.clock.pass(MINUTE_MS);
  await runOnce();
  expect(await setbacks()).toMatchObject([{ tries: 2 }]);
  at.clock.pass(2 * MINUTE_MS);
  const [row] = rows;
  bad.clear();
  await runOnce();
  expect(await setbacks()).toEqual([]);
  rows = row ? [row] : [];
  if (row) bad.add(row.id);
  await runOnce();
  expect(await setbacks()).toMatchObject([{ tries: 1 }]);
});

test('a row whose work goes on elsewhere rests in the same way', async () => {
  const [{ id } = { id: newId('delivery', at.clock.now()) }] = rows;
  const isNext = async () =>
    (await inTurn(ctx(), { run: 'elsewhere', most: 1, read })).some((row) => row.id === id);
  expect(await isNext()).toBe(true);
  await tryRow(ctx(), 'elsewhere', id, () => Promise.reject(new Error('broken')));
  expect(await isNext()).toBe(false);
  at.clock.pass(MINUTE_MS);
  expect(await isNext()).toBe(true);
  await tryRow(ctx(), 'elsewhere', id, async () => undefined);
  expect(await at.portal.data.common.setbacks.count({ run: 'elsewhere' })).toBe(0);
});
