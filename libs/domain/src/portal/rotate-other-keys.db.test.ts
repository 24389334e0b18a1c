import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { moreThan, ownScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { isSigned } from '../deliveries/released-archive.ts';
import { type Shredded, ShredList } from '../erasure/shred-list.ts';
import { askForCopy } from '../index.ts';
import { openCursor, sealCursor } from '../paging/cursor.ts';
import { isSealed, sessionSeal } from '../people/identity/session-seal.ts';
import { verifyLog } from './audit-verification.ts';
import { taskContext } from './context.ts';
import { type OpenedPortal, openPortal } from './open-portal.ts';
import { OTHER_KEYS, type OtherKey, rotateOtherKey } from './rotate-other-keys.ts';
import { SigningKeys } from './signing-keys.ts';
import type { Step } from './steps.ts';

let at: TestPortal;
/** Another process of the same installation, in which the operator rotates. */
let other: OpenedPortal;
let ada: TestCustomer;
let onStep: (step: Step) => void;

beforeEach(async () => {
  onStep = () => undefined;
  at = await openTestPortal({ reached: (step) => onStep(step) });
  other = await openPortal(at.config, at.secrets, { now: at.clock.now });
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
});
afterEach(async () => {
  await other.close();
  await at.close();
});

const rotate = (kind: OtherKey) => rotateOtherKey(taskContext(other.portal, 'rotate-keys'), kind);
const archives = () =>
  at.portal.data.owned(ownScope(ada.ctx.viewer)).archives.find({ createdAt: moreThan(new Date(0)) });

test.each<[OtherKey, Step]>([
  ['archive', 'build:packed'],
  ['gate', 'gate:claimed'],
])(
  'the key of the %s, rotated while a copy is made (%s), leaves the copy good, and so does the next',
  async (kind, step) => {
    const { keyId } = at.portal.signing[kind as 'archive' | 'gate'];
    let isRotated = false;
    onStep = (reached) => {
      if (reached !== step || isRotated) return;
      isRotated = true;
      void other.portal.signing.rotate(kind as 'archive' | 'gate');
    };
    await askForCopy(ada.ctx, {});
    await at.portal.jobs.drain();
    expect(at.portal.signing[kind as 'archive' | 'gate'].keyId).not.toBe(keyId);
    const before = await archives();
    expect(before.map((archive) => [archive.state, isSigned(at.portal, archive)])).toEqual([
      ['released', true],
    ]);
    await rotate(kind);
    expect((await archives()).map((archive) => isSigned(at.portal, archive))).toEqual([true]);
  },
);

test('a log with checkpoints of three keys is whole', async () => {
  for (let n = 0; n < 3; n += 1) {
    await rotate('checkpoint');
    await at.portal.jobs.nudge('sign-checkpoint');
    await at.portal.jobs.drain();
    at.clock.pass(60_000);
  }
  expect(await verifyLog(at.portal)).toMatchObject({ ok: true });
  const checkpoints = await at.portal.data.common.auditCheckpoints.find({ sequence: moreThan(0) });
  expect(new Set(checkpoints.map(({ keyId }) => keyId)).size).toBe(3);
});

test('a shred list whose lines were signed with two keys is whole; with a key of somebody else it is not', async () => {
  const signing = new SigningKeys(join(at.folder, 'own'));
  const list = new ShredList(join(at.folder, 'list'), signing);
  const line = () => ({ number: newId('erasure', at.clock.now()), recordingIds: [] }) as unknown as Shredded;
  await list.append(line());
  await new SigningKeys(join(at.folder, 'own')).rotate('checkpoint');
  await list.append(line());
  expect(await list.read()).toHaveLength(2);
  const forged = new ShredList(join(at.folder, 'list'), new SigningKeys(join(at.folder, 'forger')));
  await expect(forged.read()).rejects.toThrow('does not hold');
});

test('a session that was sealed before the rotation is open after it', async () => {
  const [session] = await at.portal.data.common.sessions.find({ lastSeenAt: moreThan(new Date(0)) });
  if (!session) throw new Error('Nobody is signed in.');
  expect(isSealed(at.portal.rowKey, session)).toBe(true);
  await rotate('rows');
  expect(isSealed(at.portal.rowKey, session)).toBe(true);
  expect(sessionSeal(at.portal.rowKey, session)).not.toEqual(session.seal);
});

test('a place in a list from before the rotation is found after it', async () => {
  const place = { sort: 7, id: Buffer.alloc(16, 3) };
  const cursor = await sealCursor(ada.ctx, 'recordings', null, place);
  await rotate('lists');
  expect(await openCursor(ada.ctx, 'recordings', null, cursor)).toEqual(place);
  await rotate('lists');
  expect(await at.portal.listKey.keyIds()).toHaveLength(2);
  await expect(openCursor(ada.ctx, 'recordings', null, cursor)).rejects.toThrow();
});

test('each rotation is on record', async () => {
  for (const kind of OTHER_KEYS) await rotate(kind);
  const entries = await at.portal.data.audit.after(0, 1_000);
  const kinds = entries.flatMap(({ action, facts }) => (action === 'rotate-keys' ? [facts?.kind] : []));
  expect(kinds).toEqual([...OTHER_KEYS]);
});
