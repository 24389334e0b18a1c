import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import type { Data } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForCopy, buildArchive, findRequest } from '../../requests/index.ts';
import { feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

let at: TestPortal;
let ada: TestCustomer;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
});
afterEach(() => at.close());
afterAll(() => closeDecoders());

const newFolder = () => writeFeed(at, ['a.wav,S-A,2018-06-12T12:00:00Z'], { 'a.wav': sound(1) });

async function askAndBuild() {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await buildArchive(at.portal, asked.request.id);
  return asked.request.id;
}

test('a recording whose row is written before a request and committed after its archive is no doubt about it', async () => {
  let onWritten: () => void = () => undefined;
  let commit: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    onWritten = resolve;
  });
  const committing = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const slow = Object.create(at.portal.data) as Data;
  slow.transact = (now, work) =>
    at.portal.data.transact(now, async (tx) => {
      const result = await work(tx);
      onWritten();
      await committing;
      return result;
    });
  const feeding = feed({ ...at, portal: { ...at.portal, data: slow } }, newFolder());
  await written;
  at.clock.pass(1_000);
  const asking = askAndBuild();
  await Promise.race([asking, pause(1_000)]);
  commit();
  expect(await feeding).toEqual(['Ingested']);
  const id = await asking;
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready', findings: [] });
});

test('a recording that came after a request is not meant by it, also when the clock of its machine is behind', async () => {
  const id = await askAndBuild();
  at.clock.pass(-60_000);
  expect(await feed(at, newFolder())).toEqual(['Ingested']);
  expect(await recordingsOf(at, ada)).toHaveLength(3);
  at.clock.pass(60_000);
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready', findings: [] });
});
