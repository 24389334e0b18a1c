import type { RequestRow } from '@rightful/data';
import {
  archiveOf,
  askForCopy,
  type CustomerContext,
  findRequest,
  openDelivery,
  prepareDownload,
  redeemDelivery,
  sendDelivery,
} from '@rightful/domain';
import type { DeviceId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  canaryOf,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';

export type SceneOptions = NonNullable<Parameters<typeof openTestPortal>[0]> & {
  /** Replaces parts of the portal before anybody is in it. */
  readonly prepare?: (test: TestPortal) => void;
  /** Changes it when both have asked, and have their archives where the attack waits for them. */
  readonly beforeAttack?: (test: TestPortal) => Promise<void>;
};

/** 2018 again: two customers, each with a speaker, each asking for a copy at the same time. A receives; nothing of B may reach her. */
export interface Scene {
  readonly test: TestPortal;
  readonly a: TestCustomer;
  readonly b: TestCustomer;
  readonly deviceOfA: DeviceId;
  readonly deviceOfB: DeviceId;
  close(): Promise<void>;
}

interface Sizes {
  readonly a: number;
  readonly b: number;
  readonly byteLength?: number;
}

export async function setScene(
  { a: countA, b: countB, byteLength }: Sizes,
  options: SceneOptions = {},
): Promise<Scene> {
  const test = await openTestPortal(options);
  options.prepare?.(test);
  const a = await addCustomer(test, 'Ada Example');
  const b = await addCustomer(test, 'Bruno Beispiel');
  const deviceOfA = await addDevice(
    test,
    'S-A',
    countA > 0 ? [{ customer: a, from: '2018-01-01', room: 'Kitchen' }] : [],
  );
  const deviceOfB = await addDevice(test, 'S-B', [{ customer: b, from: '2018-01-01', room: 'Bedroom' }]);
  await addRecordings(test, a, { deviceId: deviceOfA, count: countA, byteLength });
  await addRecordings(test, b, { deviceId: deviceOfB, count: countB, byteLength });
  return { test, a, b, deviceOfA, deviceOfB, close: () => test.close() };
}

/** Asks in the name of a customer; undefined when there is nothing to send. */
export async function ask(customer: TestCustomer): Promise<RequestRow | undefined> {
  const asked = await askForCopy(customer.ctx, {});
  return asked.kind === 'RequestAccepted' ? asked.request : undefined;
}

/** Runs every job that is due, as often as it may be retried; a job that fails is the portal's business. */
export async function settle({ test }: Scene): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await test.portal.jobs.drain();
    test.clock.pass(30_000);
    await test.portal.jobs.nudge('sweep');
  }
  await test.portal.jobs.drain();
}

/** Downloads whatever the portal is willing to give for a request: all bytes that reach the customer. */
export async function download(ctx: CustomerContext, request: RequestRow): Promise<Buffer> {
  const now = await findRequest(ctx, request.id);
  const archive = now && (await archiveOf(ctx, now));
  if (!archive) return Buffer.alloc(0);
  const prepared = await prepareDownload(ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared' || !(await redeemDelivery(ctx, prepared.delivery.id)))
    return Buffer.alloc(0);
  return receive(ctx, prepared.delivery.id);
}

/** Everything that an open delivery sends before it ends or is cut. */
export async function receive(
  ctx: CustomerContext,
  deliveryId: Parameters<typeof openDelivery>[1],
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    const open = await openDelivery(ctx, deliveryId);
    if (!open) return Buffer.alloc(0);
    try {
      for await (const piece of sendDelivery(ctx, open, 0, open.stream.byteLength))
        pieces.push(Buffer.from(piece));
    } finally {
      await open.close();
    }
  } catch {
    // Cut or refused: what had been sent until then counts.
  }
  return Buffer.concat(pieces);
}

/** How many bytes of B's canaries lie in what A received. */
export function foreignBytes({ b }: Scene, received: Buffer): number {
  const canary = Buffer.from(canaryOf(b));
  let count = 0;
  for (let at = received.indexOf(canary); at >= 0; at = received.indexOf(canary, at + canary.length))
    count += canary.length;
  return count;
}
