import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeliveryRow } from '@rightful/data';
import { newId, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe } from '../incidents/index.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import { TRANSFER_MS } from './delivery-rules.ts';
import {
  extentOf,
  listDeliveries,
  openArchivePart,
  openDelivery,
  prepareDownload,
  redeemDelivery,
  sendDelivery,
  sentByteLength,
  TransferRegistry,
} from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let requestId: RequestId;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
});
afterEach(() => at.close());

async function redeemed(): Promise<DeliveryRow> {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  requestId = asked.request.id;
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  const prepared = await prepareDownload(ada.ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
  await redeemDelivery(ada.ctx, prepared.delivery.id);
  return prepared.delivery;
}

async function send(delivery: DeliveryRow, start: number, end: number, ctx = ada.ctx): Promise<void> {
  const open = await openDelivery(ctx, delivery.id);
  if (!open) throw new Error('not open');
  for await (const _piece of sendDelivery(ctx, open, start, end));
  await open.close();
}

async function latest(): Promise<DeliveryRow> {
  const { nodes } = await listDeliveries(ada.ctx, { first: 1 });
  return nodes[0] as DeliveryRow;
}

test('every byte of ranges that run beside each other is counted', async () => {
  const delivery = await redeemed();
  expect(extentOf(await latest())).toBe('nothing');
  await Promise.all(Array.from({ length: 8 }, (_, number) => send(delivery, number * 10, number * 10 + 10)));
  expect(await latest()).toMatchObject({
    bytesSent: 80,
    rangeCount: 8,
    sentRanges: [[0, 80]],
    runningRanges: [],
    state: 'open',
  });
});

test('a delivery is complete when every byte was sent, not when the last one was', async () => {
  const delivery = await redeemed();
  const { byteLength } = delivery;
  await send(delivery, byteLength - 1, byteLength);
  await send(delivery, byteLength - 1, byteLength);
  expect(await latest()).toMatchObject({ state: 'open', bytesSent: 2, completedAt: null });
  expect([extentOf(await latest()), sentByteLength(await latest())]).toEqual(['partly', 1]);
  expect(await findRequest(ada.ctx, requestId)).toMatchObject({ state: 'ready' });
  await send(delivery, 1_000, byteLength - 1);
  expect(await latest()).toMatchObject({ state: 'open' });
  await send(delivery, 0, 1_500);
  expect(await latest()).toMatchObject({ state: 'completed', completedAt: at.clock.now() });
  expect(extentOf(await latest())).toBe('whole');
  expect(await findRequest(ada.ctx, requestId)).toMatchObject({ state: 'delivered' });
});

describe('after its last byte was handed over', () => {
  let delivery: DeliveryRow;
  beforeEach(async () => {
    delivery = await redeemed();
    await send(delivery, 0, delivery.byteLength);
  });
  const again = () => send(delivery, delivery.byteLength - 10, delivery.byteLength);

  test('the same session resumes it until its time is over, and each part is counted', async () => {
    await again();
    expect(await latest()).toMatchObject({
      state: 'completed',
      rangeCount: 2,
      bytesSent: delivery.byteLength + 10,
      sentRanges: [[0, delivery.byteLength]],
    });
    const mails = await at.portal.data.common.mails.find({ accountId: ada.ctx.viewer.accountId });
    const kinds = mails.map(({ message }) => (message as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === 'download-completed')).toHaveLength(1);
    at.clock.pass(TRANSFER_MS);
    await expect(again()).rejects.toThrow('not open');
  });

  test('nothing redeems it again', async () => {
    expect(await redeemDelivery(ada.ctx, delivery.id)).toBe(false);
  });

  test('another session of the same person gets nothing of it', async () => {
    const viewer = { ...ada.ctx.viewer, sessionId: newId('session', at.clock.now()) };
    expect(await openDelivery({ ...ada.ctx, viewer }, delivery.id)).toBeNull();
  });

  test('what is frozen sends nothing more, also not a part that runs', async () => {
    const open = await openDelivery(ada.ctx, delivery.id);
    if (!open) throw new Error('not open');
    const pieces = sendDelivery(ada.ctx, open, 0, delivery.byteLength - 1);
    const running = ada.ctx.transfers.begin(delivery.id);
    await reportNotMe(ada.ctx, { archiveId: delivery.archiveId });
    expect(running.signal.aborted).toBe(true);
    running.end();
    await expect(pieces.next()).rejects.toThrow('revoked');
    await open.close();
    await expect(again()).rejects.toThrow('not open');
    expect(await latest()).toMatchObject({ state: 'completed' });
  });

  test('a session that ended sends nothing more', async () => {
    const open = await openDelivery(ada.ctx, delivery.id);
    if (!open) throw new Error('not open');
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.sessions.update({ id: ada.ctx.viewer.sessionId }, { endedAt: at.clock.now() }),
    );
    const pieces = sendDelivery(ada.ctx, open, delivery.byteLength - 10, delivery.byteLength);
    await expect(pieces.next()).rejects.toThrow('revoked');
    await open.close();
  });
});

test('what was handed over and perhaps not taken is told as a part', async () => {
  const delivery = await redeemed();
  const open = await openDelivery(ada.ctx, delivery.id);
  if (!open) throw new Error('not open');
  for await (const _piece of sendDelivery(ada.ctx, open, 0, 100)) break;
  await open.close();
  expect(await latest()).toMatchObject({ bytesSent: 100, sentRanges: [], runningRanges: [] });
  expect(extentOf(await latest())).toBe('partly');
});

test('what a process that died was sending is told as a part, and counts as far as the receiver goes on from', async () => {
  const delivery = await redeemed();
  const { byteLength } = delivery;
  const dead = { ...ada.ctx, transfers: new TransferRegistry() };
  const open = await openDelivery(dead, delivery.id);
  if (!open) throw new Error('not open');
  await sendDelivery(dead, open, 0, byteLength).next();
  expect(await latest()).toMatchObject({ bytesSent: 0, runningRanges: [{ start: 0, end: byteLength }] });
  expect(extentOf(await latest())).toBe('partly');
  await send(delivery, byteLength, byteLength);
  expect(await latest()).toMatchObject({ state: 'completed' });
  await open.close();
});

test('that a list of the archive was taken is on record before its first byte', async () => {
  const { archiveId } = await redeemed();
  const from = (await at.portal.data.audit.head()).sequence;
  for (const part of ['manifest', 'signature', 'manifest'] as const) {
    const opened = await openArchivePart(ada.ctx, archiveId, { part });
    expect(opened).not.toBeNull();
    await opened?.close();
  }
  expect(await at.portal.data.audit.after(from, 10)).toMatchObject([
    { action: 'open-archive-list', facts: { archiveId, part: 'manifest' } },
    { action: 'open-archive-list', facts: { archiveId, part: 'signature' } },
  ]);
});
