import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { addCustomer, addDevice, openTestPortal, type TestPortal } from '@rightful/testing';
import { feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

let at: TestPortal;
let onBlob: () => void = () => undefined;

beforeAll(async () => {
  at = await openTestPortal({ reached: (step) => step === 'ingest:blob-written' && onBlob() });
});
afterAll(async () => {
  await at.close();
  await closeDecoders();
});

test('a recording counts from when its row is written, not from when it began to wait for its turn', async () => {
  const ada = await addCustomer(at, 'Ada Example');
  await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  let before: Promise<void> | undefined;
  onBlob = () => {
    before = at.portal.data.transact(at.clock.now(), async () => {
      await pause(300);
      at.clock.pass(5_000);
    });
  };
  const folder = writeFeed(at, ['a.wav,S-A,2018-05-12T12:00:00Z'], { 'a.wav': sound(1) });
  expect(await feed(at, folder)).toEqual(['Ingested']);
  await before;
  expect((await recordingsOf(at, ada))[0]?.ingestedAt).toEqual(at.clock.now());
});
