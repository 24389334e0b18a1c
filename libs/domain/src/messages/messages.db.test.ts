import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { taskScope } from '@rightful/data';
import { newId, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { setLetterLocale } from '../people/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { sweep } from '../portal/sweep.ts';
import { askForCopy } from '../requests/index.ts';
import {
  type AttachmentView,
  attachFile,
  type CaseContext,
  listMessages,
  openAttachment,
  readMessages,
  removeAttachment,
  unreadCount,
  unsentAttachments,
  writeMessage,
} from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let eve: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let requestId: RequestId;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  eve = await addCustomer(at, 'Eve Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  requestId = asked.request.id;
});
afterEach(() => at.close());

const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
const all = async (ctx: CaseContext) => (await listMessages(ctx, requestId, { first: 100 })).nodes;
const file = (content: string | Buffer, name = 'proof.txt') => ({
  name,
  bytes: (async function* () {
    yield Buffer.from(content);
  })(),
});
async function attached(ctx: CaseContext, content: string | Buffer = 'Grüße', name?: string) {
  const result = await attachFile(ctx, requestId, file(content, name));
  if (typeof result === 'string') throw new Error(result);
  return result as AttachmentView;
}
async function bytesOf(ctx: CaseContext, id: AttachmentView['id']) {
  const opened = await openAttachment(ctx, id);
  if (!opened) return null;
  const pieces = await opened.stream.readRange(0, opened.byteLength);
  await opened.close();
  return Buffer.concat(pieces).toString();
}
/** Ids and instants then differ. */
const pause = () => at.clock.pass(1000);
const mails = () =>
  at.portal.data.common.mails
    .find({ attempts: 0 }, { order: { createdAt: 'ASC', id: 'ASC' } })
    .then((rows) => rows.map(({ toAddress }) => toAddress));

test('words go both ways inside a request, newest first, and each side sees what it has not read', async () => {
  pause();
  await writeMessage(ada.ctx, requestId, 'Is the kitchen in it?\u0007\r\nThanks');
  pause();
  await writeMessage(olga, requestId, 'Yes.');
  const [answer, question] = await all(ada.ctx);
  expect(answer).toMatchObject({ sender: 'officer', body: 'Yes.', fromViewer: false, readAt: null });
  expect(question).toMatchObject({
    sender: 'customer',
    body: 'Is the kitchen in it?\nThanks',
    fromViewer: true,
  });
  expect(await unreadCount(otto, { id: requestId })).toBe(1);
  expect(await readMessages(otto, requestId)).toBe(1);
  expect(await unreadCount(olga, { id: requestId })).toBe(0);
  expect((await all(ada.ctx))[1]?.readAt).not.toBeNull();
});

test('nobody else reads, writes or attaches, and hears the same as of a request that is not there', async () => {
  await writeMessage(ada.ctx, requestId, 'mine');
  expect(await all(eve.ctx)).toEqual([]);
  const absent = newId('request', at.clock.now());
  for (const id of [requestId, absent]) {
    expect(await writeMessage(eve.ctx, id, 'hello')).toMatchObject({ code: 'NO_SUCH_REQUEST' });
    expect(await attachFile(eve.ctx, id, file('x'))).toBe('not-found');
  }
  const { id } = await attached(ada.ctx);
  expect(await openAttachment(eve.ctx, id)).toBeNull();
  expect(await removeAttachment(eve.ctx, requestId, id)).toBe(false);
});

test('words and names lie sealed in the rows, and open under no other message', async () => {
  await attached(ada.ctx, 'Grüße', 'secret-name.txt');
  await writeMessage(ada.ctx, requestId, 'secret words');
  const { messages, attachments } = at.portal.data.owned(scope());
  const rows = [...(await messages.find({ requestId })), ...(await attachments.find({ requestId }))];
  const stored = JSON.stringify(rows, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  );
  expect(stored).not.toMatch(/secret/);
  const [first, second] = await messages.find({ requestId });
  if (!first || !second) throw new Error('two messages were expected');
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.owned(scope()).messages.update({ id: first.id }, { bodySealed: second.bodySealed }),
  );
  await expect(all(ada.ctx)).rejects.toThrow();
});

test('a mail says that something waits, to the assignee or else to all officers, once a day for what is unread', async () => {
  const before = (await mails()).length;
  pause();
  await writeMessage(ada.ctx, requestId, 'one');
  await writeMessage(ada.ctx, requestId, 'two');
  expect((await mails()).slice(before).sort()).toEqual([
    'olga.officer@example.org',
    'otto.officer@example.org',
  ]);
  await readMessages(olga, requestId);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.owned(scope()).requests.update({ id: requestId }, { assigneeId: otto.viewer.accountId }),
  );
  pause();
  await writeMessage(ada.ctx, requestId, 'three');
  expect((await mails()).slice(before + 2)).toEqual(['otto.officer@example.org']);
  pause();
  await writeMessage(olga, requestId, 'four');
  await writeMessage(olga, requestId, 'five');
  expect((await mails()).slice(before + 3)).toEqual(['ada.example@example.org']);
});

describe('a file', () => {
  test('is seen by who uploaded it only, until its message is sent; then by both sides', async () => {
    const { id } = await attached(ada.ctx, 'Grüße', 'Brief "1".exe');
    expect(await openAttachment(olga, id)).toBeNull();
    expect(await unsentAttachments(olga, requestId)).toEqual([]);
    expect((await unsentAttachments(ada.ctx, requestId)).map(({ name }) => name)).toEqual(['Brief 1.exe']);
    await writeMessage(ada.ctx, requestId, 'see there', [id]);
    expect(await bytesOf(olga, id)).toBe('Grüße');
    expect(await bytesOf(ada.ctx, id)).toBe('Grüße');
    const opened = await openAttachment(ada.ctx, id);
    await opened?.close();
    expect(opened?.fileName).toBe('Brief 1.txt');
    expect(await removeAttachment(ada.ctx, requestId, id)).toBe(false);
  });

  test('of one officer does not go with the message of another, nor twice', async () => {
    const { id } = await attached(olga);
    expect(await writeMessage(otto, requestId, 'x', [id])).toMatchObject({ code: 'FILE_GONE' });
    expect(await writeMessage(ada.ctx, requestId, 'x', [id])).toMatchObject({ code: 'FILE_GONE' });
    expect(await writeMessage(olga, requestId, 'x', [id])).toMatchObject({ kind: 'MessageSent' });
    expect(await writeMessage(olga, requestId, 'y', [id])).toMatchObject({ code: 'FILE_GONE' });
  });

  test('can be taken back before it is sent, with its bytes', async () => {
    const { id } = await attached(ada.ctx);
    const row = await at.portal.data.owned(scope()).attachments.one({ id });
    expect(await removeAttachment(ada.ctx, requestId, id)).toBe(true);
    await expect(at.portal.blobs.open(row?.blobId ?? '')).rejects.toThrow();
  });

  test.each([
    ['sound', Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt '), 'type-refused'],
    ['an archive', Buffer.from('504b030414000000', 'hex'), 'type-refused'],
    ['more than 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'too-large'],
  ])('%s is not taken, and leaves nothing', async (_name, content, answer) => {
    expect(await attachFile(olga, requestId, file(content))).toBe(answer);
    expect(await at.portal.data.owned(scope()).attachments.count({ requestId })).toBe(0);
  });

  test('that nobody sent is gone after a day; one that was sent stays', async () => {
    const sent = await attached(ada.ctx, 'sent');
    await writeMessage(ada.ctx, requestId, 'see there', [sent.id]);
    await attached(ada.ctx, 'forgotten');
    at.clock.pass(25 * 3_600_000);
    await sweep(at.portal);
    const left = await at.portal.data.owned(scope()).attachments.find({ requestId });
    expect(left.map(({ id }) => id)).toEqual([sent.id]);
  });

  test('the sixth waiting for one message is too many', async () => {
    for (let count = 0; count < 5; count += 1) await attached(ada.ctx);
    expect(await attachFile(ada.ctx, requestId, file('x'))).toBe('too-many');
  });

  test('however many are sent at once, no more than five are kept, and the bytes of none of the others', async () => {
    const blobs = async () => {
      let count = 0;
      for await (const _ of at.portal.blobs.list()) count += 1;
      return count;
    };
    const before = await blobs();
    const sent = Array.from({ length: 8 }, () => attachFile(ada.ctx, requestId, file('x')));
    const results = await Promise.all(sent);
    expect(results.filter((result) => result === 'too-many')).toHaveLength(3);
    expect(await blobs()).toBe(before + 5);
  });
});

test.each([
  ['', 'EMPTY'],
  [' \n ', 'EMPTY'],
  ['x'.repeat(8001), 'TOO_LONG'],
])('the words %# are refused', async (body, code) => {
  expect(await writeMessage(ada.ctx, requestId, body)).toMatchObject({ kind: 'MessageRefused', code });
});

describe('letters', () => {
  test('the receipt and the copy that is ready stand in the thread as they were sent, in the language chosen', async () => {
    pause();
    await setLetterLocale(ada.ctx, 'fr');
    await at.portal.jobs.drain();
    const [ready, received] = await all(ada.ctx);
    expect(received).toMatchObject({ sender: 'portal', letter: 'received', letterLocale: 'en' });
    expect(received?.body).toContain('Hello Ada Example,');
    expect(received?.body).toContain('GDPR Art. 12(3)');
    expect(ready).toMatchObject({ sender: 'portal', letter: 'ready', letterLocale: 'fr' });
    expect(ready?.body).toContain('Bonjour Ada Example,');
    expect(ready?.body).toContain('lda.bayern.de');
  });
});
