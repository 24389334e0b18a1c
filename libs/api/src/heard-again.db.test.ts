import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Data, Database, taskScope } from '@rightful/data';
import { closeReview, openReview, reportNotMe, signOut } from '@rightful/domain';
import type { RecordingId, ReviewId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

/** What the database said of a listener is remembered for 400 ms, unless this process changes anything. */
const REMEMBERED_MS = 400;

let at: TestHost;
let ada: TestCustomer;
let recordingId: RecordingId;
let statements: string[];

beforeEach(async () => {
  statements = [];
  at = await openTestHost({ onStatement: (sql) => void statements.push(sql) });
  ada = await addCustomer(at.test, 'Ada Example');
  const deviceId = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [row] = await addRecordings(at.test, ada, { deviceId, count: 1 });
  if (!row) throw new Error('no recording');
  recordingId = row.id;
});
afterEach(() => at.close());

const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);

async function hear(token = ada.token, review?: ReviewId): Promise<number> {
  const path = `/bytes/recordings/${recordingId}/audio${review ? `?review=${review}` : ''}`;
  const response = await at.fetch(token, path, { headers: { range: 'bytes=0-9' } });
  await response.arrayBuffer();
  return response.status;
}

test('a part that follows another asks the database nothing, and is on record like the first', async () => {
  expect(await hear()).toBe(206);
  expect(await hear()).toBe(206);
  statements = [];
  expect(await hear()).toBe(206);
  expect(statements).toEqual([]);
  const { body } = await at.ask(ada.token, '{ me { accessHistory { nodes { kind recordingId } } } }');
  expect(body.data.me.accessHistory.nodes).toEqual([{ kind: 'LISTENED', recordingId }]);
});

const revocations: [string, () => Promise<unknown>][] = [
  ['a sign-out', () => signOut(ada.ctx)],
  ['a freeze', () => reportNotMe(ada.ctx, { recordingId })],
  [
    'an erasure',
    async () => {
      const { data } = at.test.portal;
      await data.transact(at.test.clock.now(), (tx) =>
        tx.owned(scope()).keys.update({ version: 1 }, { wrapped: null, destroyedAt: tx.now }),
      );
      data.forget(ada.subjectId);
    },
  ],
  ['half an hour without a sign of life', async () => at.test.clock.pass(31 * 60_000)],
];

test.each(revocations)('the next part is refused at once after %s', async (_what, revoke) => {
  for (let part = 0; part < 3; part += 1) expect(await hear()).toBe(206);
  await revoke();
  expect([401, 404]).toContain(await hear());
});

test('the next part is refused at once when the review ends', async () => {
  const olga = await addOfficer(at.test, 'Olga Officer');
  const asked = await at.ask(
    ada.token,
    'mutation { askForCopy(input: {}) { ... on RequestAccepted { request { id } } } }',
  );
  await reportNotMe(ada.ctx, { recordingId });
  await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
    tx.owned(scope()).recordings.update({ id: recordingId }, { frozenAt: null }),
  );
  const opened = await openReview(olga.ctx, asked.body.data.askForCopy.request.id, 'The report names it.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  for (let part = 0; part < 3; part += 1) expect(await hear(olga.token, opened.review.id)).toBe(206);
  await closeReview(olga.ctx, opened.review.id);
  expect(await hear(olga.token, opened.review.id)).toBe(404);
});

test('what is remembered of one listener serves no other, and no other recording', async () => {
  expect(await hear()).toBe(206);
  const bruno = await addCustomer(at.test, 'Bruno Beispiel');
  expect(await hear()).toBe(206);
  expect(await hear(bruno.token)).toBe(404);
  expect(await hear(`${'A'.repeat(43)}`)).toBe(401);
});

test('what another process ends is refused after 400 ms', async () => {
  const database = await Database.open(at.test.secrets.databaseUrl);
  const elsewhere = new Data(database, at.test.portal.keyService);
  expect(await hear()).toBe(206);
  expect(await hear()).toBe(206);
  const { sessionId } = ada.ctx.viewer;
  await elsewhere.transact(at.test.clock.now(), (tx) =>
    tx.common.sessions.update({ id: sessionId }, { endedAt: tx.now }),
  );
  await pause(REMEMBERED_MS);
  expect(await hear()).toBe(401);
  await database.close();
});
