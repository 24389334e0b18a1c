import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  const device = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at.test, ada, { deviceId: device, count: 12, byteLength: 4_000_000 });
});
afterAll(() => at.close());

async function preparedDownload(): Promise<{ archiveId: string; path: string; byteLength: number }> {
  await at.ask(ada.token, 'mutation { askForCopy(input: {}) { __typename } }');
  for (let round = 0; round < 60; round += 1) {
    await at.test.portal.jobs.drain();
    const { body } = await at.ask(
      ada.token,
      '{ me { requests(first: 1) { nodes { archive { id byteLength } } } } }',
    );
    const { archive } = body.data.me.requests.nodes[0];
    if (archive) {
      const prepare =
        'mutation ($id: ID!) { prepareDownload(archiveId: $id) { ... on DownloadPrepared { delivery { downloadPath } } } }';
      const prepared = await at.ask(ada.token, prepare, { id: archive.id });
      const path: string = prepared.body.data.prepareDownload.delivery.downloadPath;
      await at.fetch(ada.token, path, { method: 'POST' });
      return { archiveId: archive.id, path, byteLength: archive.byteLength };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('nothing was packed');
}

test('a download that runs is cut by "this is not me", though its reader has stalled', async () => {
  const { archiveId, path, byteLength } = await preparedDownload();
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(`${at.url}${path}`, { headers: { cookie: `rightful=${ada.token}` } }, resolve);
  });
  let received = 0;
  const ended = new Promise<string>((resolve) => {
    response.once('end', () => resolve('whole'));
    response.once('error', () => resolve('cut'));
  });
  await new Promise((resolve) => {
    response.once('data', (piece: Buffer) => {
      received += piece.length;
      response.pause();
      resolve(undefined);
    });
  });
  const report = 'mutation ($id: ID!) { reportNotMe(input: { archiveId: $id }) { __typename } }';
  expect((await at.ask(ada.token, report, { id: archiveId })).body.data.reportNotMe.__typename).toBe(
    'ReportReceived',
  );
  response.on('data', (piece: Buffer) => {
    received += piece.length;
  });
  response.resume();
  expect(await ended).toBe('cut');
  expect(received).toBeLessThan(byteLength);
  expect((await at.fetch(ada.token, path)).status).toBe(404);
  expect((await at.fetch(ada.token, path, { method: 'POST' })).status).toBe(404);
  const { body } = await at.ask(ada.token, '{ me { deliveries(first: 1) { nodes { state } } } }');
  expect(body.data.me.deliveries.nodes[0].state).toBe('REVOKED');
});
