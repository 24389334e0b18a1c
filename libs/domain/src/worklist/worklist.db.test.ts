import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneOf, type QuarantinedFileRow, taskScope } from '@rightful/data';
import { type AccountId, idToBytes, newId, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestPortal,
} from '@rightful/testing';
import { openIncident } from '../incidents/open-incident.ts';
import type { OfficerContext } from '../portal/context.ts';
import { askForCopy } from '../requests/ask-for-copy.ts';
import { assignWork } from './assign-work.ts';
import { listWork } from './list-work.ts';
import { markWorkSeen } from './mark-work-seen.ts';
import { takeNextWork } from './take-next-work.ts';
import { workChanges } from './work-changes.ts';
import { workCounts } from './work-counts.ts';
import { deleteWorkView, listWorkViews, pickWork, saveWorkView } from './work-views.ts';

const DAY_MS = 86_400_000;
const task = { kind: 'system', task: 'test' } as const;
let at: TestPortal;
let olga: OfficerContext;
let otto: OfficerContext;
let customers: Awaited<ReturnType<typeof addCustomer>>[];

beforeEach(async () => {
  at = await openTestPortal();
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  customers = [];
});
afterEach(() => at.close());

/** So many open requests, each a day after the one before. */
async function ask(count: number): Promise<RequestId[]> {
  const ids: RequestId[] = [];
  for (let number = 0; number < count; number += 1) {
    const customer = await addCustomer(at, `Customer ${'ABCDEF'[customers.length]}`);
    const deviceId = await addDevice(at, `S-${customers.length}`, [{ customer, from: '2018-01-01' }]);
    await addRecordings(at, customer, { deviceId, count: 1 });
    customers.push(customer);
    const asked = await askForCopy(customer.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    ids.push(asked.request.id);
    at.clock.pass(DAY_MS);
  }
  return ids;
}

const list = async (ctx: OfficerContext, choice = {}) => (await listWork(ctx, choice, { first: 50 })).nodes;
const seen = (items: readonly { id: string; version: number }[]) =>
  items.map(({ id, version }) => ({ id, version }));
const myId = (ctx: OfficerContext): AccountId => ctx.viewer.accountId;

describe('the list', () => {
  test('holds what is open, the most urgent first, and says why', async () => {
    const ids = await ask(3);
    const items = await list(olga);
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items[0]).toMatchObject({
      thing: 'request',
      kind: 'access',
      door: 'portal',
      customerName: 'Customer A',
      assignee: null,
      isLate: false,
      isOpen: true,
      isNew: true,
    });
    at.clock.pass(60 * DAY_MS);
    expect((await list(olga)).every(({ isLate }) => isLate)).toBe(true);
    expect(await workCounts(olga)).toMatchObject({ late: 3, soon: 0, nobodys: 3, mine: 0 });
  });

  test('goes on where the page before ended, for this officer and this choice only', async () => {
    const ids = await ask(3);
    const first = await listWork(olga, {}, { first: 2 });
    const after = first.pageInfo.endCursor;
    expect((await listWork(olga, {}, { first: 2, after })).nodes.map(({ id }) => id)).toEqual(ids.slice(2));
    await expect(listWork(otto, {}, { first: 2, after })).rejects.toThrow('not known');
    await expect(listWork(olga, { kind: 'access' }, { first: 2, after })).rejects.toThrow('not known');
  });

  test('loses what is done in the transaction in which it is', async () => {
    const [first = '' as RequestId] = await ask(2);
    const [customer] = customers;
    if (!customer) throw new Error('nobody');
    const { requests } = at.portal.data.owned(taskScope(task, customer.subjectId));
    const end = (fails: boolean) =>
      at.portal.data.transact(at.clock.now(), async () => {
        await requests.update({ id: first }, { state: 'closed', openMark: null });
        if (fails) throw new Error('given up');
      });
    await expect(end(true)).rejects.toThrow('given up');
    expect(await list(olga)).toHaveLength(2);
    const since = at.clock.now();
    await end(false);
    expect(await list(olga)).toHaveLength(1);
    const { items } = await workChanges(otto, since);
    expect(items).toMatchObject([{ id: first, isOpen: false, state: 'closed' }]);
  });
});

describe('two officers', () => {
  test('the second to act on a stale view is told what changed, and nothing is done', async () => {
    await ask(3);
    const before = seen(await list(olga));
    const since = at.clock.now();
    expect(await assignWork(otto, before.slice(1, 2), myId(otto))).toMatchObject({
      kind: 'WorkAssigned',
      items: [{ assignee: { displayName: 'Otto Officer' } }],
    });
    const late = await assignWork(olga, before, myId(olga));
    expect(late).toMatchObject({
      kind: 'StaleView',
      items: [
        { id: before[1]?.id, assignee: { displayName: 'Otto Officer' }, changes: [{ what: ['assignee'] }] },
      ],
    });
    expect(await list(olga, { assignee: 'mine' })).toEqual([]);
    expect((await workChanges(olga, since)).items.map(({ id }) => id)).toContain(before[1]?.id);
    expect(await assignWork(olga, seen(await list(olga)), myId(olga))).toMatchObject({
      kind: 'WorkAssigned',
    });
    expect(await list(olga, { assignee: 'mine' })).toHaveLength(3);
    expect(await list(otto, { assignee: myId(olga) })).toHaveLength(3);
  });

  test('who take the next at once each take another', async () => {
    const ids = await ask(4);
    const taken = await Promise.all([olga, otto, olga, otto].map(takeNextWork));
    const got = taken.flatMap((result) =>
      result.kind === 'WorkAssigned' ? result.items.map(({ id }) => id) : [],
    );
    expect(got.sort()).toEqual([...ids].sort());
    expect(await takeNextWork(olga)).toMatchObject({ kind: 'NothingToTake' });
  });

  test('work goes to officers only, and each hand-over is on record', async () => {
    await ask(1);
    const [customer] = customers;
    if (!customer) throw new Error('nobody');
    const before = seen(await list(olga));
    expect(await assignWork(olga, before, customer.ctx.viewer.accountId)).toMatchObject({
      kind: 'NoSuchOfficer',
    });
    await assignWork(olga, before, myId(otto));
    const entries = await at.portal.data.audit.after(0, 1000);
    expect(entries.filter(({ action }) => action === 'assign-work')).toHaveLength(1);
  });
});

describe('what is nobody’s request', () => {
  const write = <T>(work: Parameters<typeof at.portal.data.transact<T>>[1]): Promise<T> =>
    at.portal.data.transact(at.clock.now(), work);

  test('an incident stands first with the date of its notice, is handed over like all else, and goes when it is closed', async () => {
    const [requestId = ''] = await ask(1);
    const awareAt = at.clock.now();
    const { id, caseNumber } = await write((tx) => openIncident(olga, tx, 'gate', awareAt, 'GATE_STOPPED'));
    const before = await list(olga);
    expect(before.map((item) => item.id)).toEqual([id, requestId]);
    expect(before[0]).toMatchObject({
      ...{ thing: 'incident', label: caseNumber, reason: 'incident', actAt: awareAt, isLate: false },
      dueAt: new Date(awareAt.getTime() + 3 * DAY_MS),
    });
    const both = await Promise.all(
      [olga, otto].map((ctx) => assignWork(ctx, seen(before.slice(0, 1)), myId(ctx))),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['StaleView', 'WorkAssigned']);
    await write((tx) => tx.common.incidents.update({ id }, { frozenAfterMs: 0 }));
    expect((await list(olga, { kind: 'incident' }))[0]?.assignee).not.toBeNull();
    at.clock.pass(4 * DAY_MS);
    expect(await list(olga, { when: 'late' })).toMatchObject([{ id }]);
    await write((tx) => tx.common.incidents.update({ id }, { state: 'closed' }));
    expect(await list(olga, { kind: 'incident' })).toEqual([]);
  });

  test('what lies in quarantine waits its turn, names nobody, and goes when it is somebody’s', async () => {
    const now = at.clock.now();
    const file: QuarantinedFileRow = {
      ...{ id: newId('quarantinedFile', now), reason: 'UNKNOWN_DEVICE', detail: '', byteLength: 0 },
      ...{ sourceName: 'adas-kitchen.wav', deviceSerial: 'S-ADA', claimedRecordedAt: null },
      ...{ fingerprint: Buffer.alloc(32, 7), blobId: null, fileKey: null, quarantinedAt: now },
      ...{ lookCount: 0, lookedAt: null, looksSealed: null, wordsKey: null },
    };
    await write((tx) => tx.common.quarantinedFiles.insert(file));
    const items = await list(olga, { reason: 'unowned' });
    expect(items).toMatchObject([{ id: file.id, thing: 'quarantine', dueAt: null, isLate: false }]);
    expect(JSON.stringify(items)).not.toMatch(/ada/i);
    await write((tx) => tx.common.quarantinedFiles.delete({ fingerprint: oneOf([file.fingerprint]) }));
    expect(await list(olga)).toEqual([]);
  });
});

test('what waits for a second officer stands on the list until it is decided', async () => {
  const [requestId = '' as RequestId] = await ask(1);
  const [customer] = customers;
  if (!customer) throw new Error('nobody');
  const now = at.clock.now();
  const scope = taskScope(task, customer.subjectId);
  const id = newId('decision', now);
  const { decisions } = at.portal.data.owned(scope);
  await at.portal.data.transact(now, () =>
    decisions.insert({
      subjectId: customer.subjectId,
      id,
      kind: 'refusal',
      requestId,
      what: {},
      wordsSealed: null,
      keyVersion: 1,
      state: 'proposed',
      openMark: 1,
      about: Buffer.from(idToBytes(requestId)),
      proposedBy: myId(olga),
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
      decidedSealed: null,
      effectiveAt: null,
      appliedAt: null,
    }),
  );
  expect(await list(otto, { kind: 'decision' })).toMatchObject([
    { id, thing: 'decision', reason: 'second-officer', requestId, customerName: 'Customer A' },
  ]);
  await at.portal.data.transact(now, () => decisions.update({ id }, { state: 'withdrawn', openMark: null }));
  expect(await list(otto, { kind: 'decision' })).toEqual([]);
});

describe('an officer’s own', () => {
  test('what was seen is new again once it changes', async () => {
    await ask(1);
    expect(await markWorkSeen(olga, seen(await list(olga)))).toMatchObject([{ isNew: false }]);
    expect(await list(otto)).toMatchObject([{ isNew: true }]);
    await assignWork(otto, seen(await list(otto)), myId(otto));
    expect(await list(olga)).toMatchObject([{ isNew: true }]);
  });

  test('views keep a filter, or what was put into them by hand', async () => {
    await ask(3);
    await saveWorkView(olga, ' Late ones ', { when: 'late' });
    const saved = await saveWorkView(olga, 'For Monday', null);
    if (saved.kind !== 'WorkViewSaved') throw new Error(saved.kind);
    expect(await listWorkViews(olga)).toMatchObject([
      { name: 'For Monday', choice: null },
      { name: 'Late ones', choice: { when: 'late' } },
    ]);
    expect(await listWorkViews(otto)).toEqual([]);
    const some = seen(await list(olga)).slice(1);
    expect(await pickWork(olga, saved.view.id, some, 'put-in')).toMatchObject({
      kind: 'WorkPicked',
      count: 2,
    });
    expect(seen(await list(olga, { viewId: saved.view.id }))).toEqual(some);
    expect(await pickWork(otto, saved.view.id, some, 'put-in')).toMatchObject({ kind: 'WorkViewRefused' });
    expect(await list(otto, { viewId: saved.view.id })).toEqual([]);
    await pickWork(olga, saved.view.id, some.slice(1), 'take-out');
    expect(await list(olga, { viewId: saved.view.id })).toHaveLength(1);
    expect(await deleteWorkView(otto, saved.view.id)).toBe(false);
    expect(await deleteWorkView(olga, saved.view.id)).toBe(true);
    expect(await saveWorkView(olga, '  ', null)).toMatchObject({ kind: 'WorkViewRefused' });
  });
});
