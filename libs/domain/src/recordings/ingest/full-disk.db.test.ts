import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { addCustomer, addDevice, openTestPortal } from '@rightful/testing';
import { blobsIn, feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

const disk = mkdtempSync(join(tmpdir(), 'rightful-disk-'));
const mount = (options: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { encoding: 'utf8' }).status === 0;
const isMounted = process.getuid?.() === 0 && mount('size=1m');
const onSmallDisk = isMounted ? test : test.skip;

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal({ settings: { RIGHTFUL_BLOB_DIR: join(disk, 'blobs') } });
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

onSmallDisk(
  'a disk of 1 MB that is full half-way (needs root): what stands is whole, and with room it goes on',
  async () => {
    const ada = await addCustomer(portal, 'Ada Example');
    await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
    const files = Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`${n}.wav`, sound(n, 100_000)]));
    const lines = Object.keys(files).map(
      (name, n) => `${name},S-A,2018-05-12T12:00:${String(n).padStart(2, '0')}Z`,
    );
    const folder = writeFeed(portal, lines, files);
    await expect(feed(portal, folder)).rejects.toThrow(/storage is full.*nothing that was stored is lost/);

    const rows = await recordingsOf(portal, ada);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(24);
    const { permanent } = await blobsIn(portal);
    expect(permanent).toEqual(expect.arrayContaining(rows.map(({ blobId }) => blobId)));
    expect(await portal.portal.blobs.sweepTemp(0)).toBe(0);

    expect(mount('remount,size=8m')).toBe(true);
    await feed(portal, folder);
    const all = await recordingsOf(portal, ada);
    expect(all).toHaveLength(24);
    expect((await blobsIn(portal)).permanent).toEqual(all.map(({ blobId }) => blobId).sort());
  },
);
