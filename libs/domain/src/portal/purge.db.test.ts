import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lessThan, taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  TestClock,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { prepareDownload } from '../deliveries/prepare-download.ts';
import { redeemDelivery } from '../deliveries/redeem-delivery.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { signInByEmail } from '../people/attempts/attempt-limits.ts';
import { askForCopy } from '../requests/ask-for-copy.ts';
import { archiveOf } from '../requests/our-requests.ts';
import { taskContext } from './context.ts';
import { openPortal } from './open-portal.ts';
import { purge } from './purge.ts';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
let at: TestPortal;
let ada: TestCustomer;
beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
});
afterEach(() => at.close());

const system = () => taskContext(at.portal, 'test');
const ever = () => lessThan(new Date(at.clock.now().getTime() + 1));
const purged = async () =>
  (await at.portal.data.audit.after(0, 10_000))
    .filter(({ action }) => action === 'purge')
    .map(({ facts }) => facts);

async function addMail(state: { sentAt?: Date; nextTryAt?: Date }) {
  const now = at.clock.now();
  const mail = {
    toAddress: 'ada@example.net',
    locale: 'en',
    message: {},
    createdAt: now,
    attempts: 1,
    noticeAt: null,
  } as const;
  const row = { ...mail, id: newId('mail', now), accountId: null, nextTryAt: null, sentAt: null, ...state };
  await at.portal.data.transact(now, (tx) => tx.common.mails.insert(row));
  return row.id;
}

/** Another browser of hers, signed in now. */
async function addSession(set: { endedAt?: Date; label?: string } = {}) {
  const [row] = await at.portal.data.common.sessions.find({ id: ada.ctx.viewer.sessionId });
  const now = at.clock.now();
  const id = newId('session', now);
  const tokenHash = Buffer.concat([Buffer.from(id)], 32);
  const times = { startedAt: now, expiresAt: new Date(now.getTime() + HOUR_MS) };
  if (!row) throw new Error('she has no session');
  await at.portal.data.transact(now, (tx) =>
    tx.common.sessions.insert({ ...row, id, tokenHash, ...times, ...set }),
  );
  return id;
}

test('what is over goes when its time has come, only counts of it stand on record, and what is not over stays', async () => {
  await addMail({ sentAt: at.clock.now() });
  await addMail({});
  const waiting = await addMail({ nextTryAt: at.clock.now() });
  await takeAttempt(at.portal, [signInByEmail('ada@example.net')]);
  at.clock.pass(29 * DAY_MS);
  await purge(at.portal);
  expect(await at.portal.data.common.mails.count({ createdAt: ever() })).toBe(3);
  expect(await purged()).toEqual([{ what: 'attempts', count: 2 }]);
  at.clock.pass(2 * DAY_MS);
  const young = await addMail({ sentAt: at.clock.now() });
  await purge(at.portal);
  const left = await at.portal.data.common.mails.find({ createdAt: ever() });
  expect(left.map(({ id }) => id).sort()).toEqual([waiting, young].sort());
  expect((await purged()).slice(1)).toEqual([{ what: 'mails', count: 2 }]);
});

test('sessions that are over go after their time; an account’s last one stays, so that a new browser is still noticed', async () => {
  const ended = await addSession({ endedAt: at.clock.now() });
  at.clock.pass(60 * DAY_MS);
  const younger = await addSession();
  at.clock.pass(31 * DAY_MS);
  await purge(at.portal);
  const first = ada.ctx.viewer.sessionId;
  const rest = async () =>
    (await at.portal.data.common.sessions.find({ startedAt: ever() })).map(({ id }) => id);
  expect(await rest()).toEqual([younger]);
  expect([first, ended]).not.toContain(younger);
  at.clock.pass(365 * DAY_MS);
  await purge(at.portal);
  expect(await rest()).toEqual([younger]);
});

test('a download that was never begun goes with its session; one that sent bytes keeps both', async () => {
  const device = await addDevice(at, 'S-1', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId: device, count: 1 });
  at.clock.pass(1_000);
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  const prepare = async () => {
    const prepared = await prepareDownload(ada.ctx, archive.id);
    if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
    return prepared.delivery.id;
  };
  const { deliveries } = at.portal.data.owned(taskScope(system().viewer, ada.subjectId));
  const unused = await prepare();
  at.clock.pass(HOUR_MS);
  await at.portal.jobs.nudge('sweep');
  await at.portal.jobs.drain();
  expect((await deliveries.one({ id: unused }))?.state).toBe('expired');
  at.clock.pass(-HOUR_MS + 60_000);
  const used = await prepare();
  await redeemDelivery(ada.ctx, used);
  at.clock.pass(DAY_MS);
  await addSession();
  at.clock.pass(91 * DAY_MS);
  await purge(at.portal);
  expect(await deliveries.one({ id: unused })).toBeNull();
  expect(await deliveries.one({ id: used })).not.toBeNull();
  expect(await at.portal.data.common.sessions.one({ id: ada.ctx.viewer.sessionId })).not.toBeNull();
});

test('it runs once each night from three o’clock on, in one process at a time', async () => {
  await at.close();
  at = await openTestPortal({ clock: new TestClock(new Date('2026-11-22T02:30:00+01:00')) });
  const other = await openPortal(at.config, at.secrets, { now: at.clock.now });
  const doneFor = async () => (await at.portal.data.common.leases.one({ name: 'purge' }))?.doneFor;
  await purge(at.portal);
  expect(await doneFor()).toBe('2026-11-21');
  const old = new Date(at.clock.now().getTime() - 40 * DAY_MS);
  await addMail({ sentAt: old });
  await purge(other.portal);
  expect(await purged()).toEqual([]);
  at.clock.pass(HOUR_MS);
  await purge(other.portal);
  await purge(at.portal);
  expect(await purged()).toEqual([{ what: 'mails', count: 1 }]);
  expect(await doneFor()).toBe('2026-11-22');
  await other.close();
});

test('a purge whose process died is done by the next one, once its lease is over', async () => {
  await addMail({ sentAt: new Date(0) });
  const heldUntil = new Date(at.clock.now().getTime() + 60_000);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.leases.insert({ name: 'purge', heldUntil, doneFor: '2018-01-01' }),
  );
  await purge(at.portal);
  expect(await purged()).toEqual([]);
  at.clock.pass(60_001);
  await purge(at.portal);
  expect(await purged()).toEqual([{ what: 'mails', count: 1 }]);
});
