import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { moreThan } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { verifyLog } from '../../portal/audit-verification.ts';
import { openAudio } from '../open-audio.ts';
import { blobsIn, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

const COUNT = 20;
const child = fileURLToPath(new URL('./test-support/ingest-child.ts', import.meta.url));
let portal: TestPortal;
let ada: TestCustomer;

beforeEach(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
});
afterEach(() => portal.close());

function run(folder: string, dieAt = '') {
  const env = {
    ...process.env,
    RIGHTFUL_STATE_DIR: portal.folder,
    RIGHTFUL_DATABASE_URL: portal.secrets.databaseUrl,
    RIGHTFUL_GATE_DATABASE_URL: portal.secrets.gateDatabaseUrl,
  };
  const args = ['--import', 'tsx', child, folder, dieAt];
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
}

test.each(['ingest:inspected', 'ingest:blob-written', 'ingest:rows-written'])(
  'killed at %s and run again: every recording is there once, with its bytes, and nothing else',
  async (step) => {
    const files = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`${n}.wav`, sound(n)]));
    const lines = Object.keys(files).map(
      (name, n) => `${name},${n % 5 === 4 ? 'S-X' : 'S-A'},2018-05-12T12:00:${String(n).padStart(2, '0')}Z`,
    );
    const folder = writeFeed(portal, lines, files);
    expect(run(folder, step).signal).toBe('SIGKILL');
    expect(run(folder)).toMatchObject({ status: 0, stderr: '' });

    const rows = await recordingsOf(portal, ada);
    expect(rows).toHaveLength((COUNT * 4) / 5);
    for (const row of rows) {
      const audio = await openAudio(ada.ctx, row.id, undefined);
      expect(audio?.byteLength).toBe(row.byteLength);
      await audio?.close();
    }
    const kept = await portal.portal.data.common.quarantinedFiles.find({
      quarantinedAt: moreThan(new Date(0)),
    });
    const { permanent, quarantined } = await blobsIn(portal);
    expect(permanent).toEqual(rows.map(({ blobId }) => blobId).sort());
    expect(kept).toHaveLength(COUNT / 5);
    expect(quarantined).toEqual(kept.map(({ blobId }) => blobId).sort());
    expect(await verifyLog(portal.portal)).toMatchObject({ ok: true, findings: [] });
  },
  180_000,
);
