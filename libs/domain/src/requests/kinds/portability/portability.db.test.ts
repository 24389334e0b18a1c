import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../../../deliveries/index.ts';
import { type AskForCopyResult, archiveOf, askForCopy, findRequest } from '../../index.ts';
import { askForPortability } from './ask-for-portability.ts';

let at: TestPortal;
let ada: TestCustomer;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId: device, count: 3 });
  const { recordings } = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
  await at.portal.data.transact(at.clock.now(), () =>
    recordings.update({ falseActivation: false }, { wakeWordConfidence: 0.123, heardByHuman: true }),
  );
});
afterEach(() => at.close());

/** What stands in a file of the archive, once the gate has let it pass and it was downloaded. */
async function received(asked: AskForCopyResult): Promise<(name: string) => string> {
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'ready', findings: [] });
  const archive = await archiveOf(ada.ctx, asked.request);
  const prepared = archive && (await prepareDownload(ada.ctx, archive.id));
  if (prepared?.kind !== 'DownloadPrepared') throw new Error(prepared?.kind);
  await redeemDelivery(ada.ctx, prepared.delivery.id);
  const open = await openDelivery(ada.ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  const pieces: Buffer[] = [];
  for await (const piece of sendDelivery(ada.ctx, open, 0, open.stream.byteLength)) pieces.push(piece);
  await open.close();
  const path = join(at.folder, `${asked.request.id}.zip`);
  writeFileSync(path, Buffer.concat(pieces));
  return (name) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' });
}

test('what goes elsewhere holds the recordings and their words, and nothing that was concluded from them', async () => {
  const copy = await received(await askForCopy(ada.ctx, {}));
  expect(copy('recordings.json')).toMatch(/wakeWordConfidence.*0\.123/);
  const portable = await received(await askForPortability(ada.ctx, {}));
  const list = JSON.parse(portable('recordings.json')) as { recordings: Record<string, unknown>[] };
  expect(list.recordings).toHaveLength(3);
  for (const entry of list.recordings) {
    expect(Object.keys(entry)).toEqual(expect.arrayContaining(['file', 'recordedAt', 'transcript']));
    for (const inferred of ['wakeWordConfidence', 'falseActivation', 'heardByHuman'])
      expect(entry).not.toHaveProperty(inferred);
  }
  expect(portable('recordings.csv')).not.toContain('0.123');
  expect(portable('statement.json')).toContain('Art. 20');
});
