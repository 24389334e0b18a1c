import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { moreThan, type QuarantinedFileRow, taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { blobsIn, feed, recordingsOf, sound, writeFeed } from '../recordings/ingest/test-support/feed.ts';
import { listWork } from '../worklist/index.ts';
import { lookAtQuarantinedFile, looksAt } from './look-at-quarantined-file.ts';

const WORDS = 'A „neighbour“ sent it.';
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let folder: string;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  await addDevice(at, 'S-LATE', []);
  folder = writeFeed(at, ['a.wav,S-LATE,2018-05-12T12:00:00Z'], { 'a.wav': sound(1) });
  expect(await feed(at, folder)).toEqual(['NO_OWNER']);
});
afterEach(() => at.close());
afterAll(() => closeDecoders());

async function theFile(): Promise<QuarantinedFileRow> {
  const [file] = await at.portal.data.common.quarantinedFiles.find({ quarantinedAt: moreThan(new Date(0)) });
  if (!file) throw new Error('nothing in quarantine');
  return file;
}
const onList = async () => (await listWork(olga, {}, { first: 10 })).nodes.map(({ id }) => id);
const look = (ctx: OfficerContext, file: QuarantinedFileRow, outcome: 'settled' | 'again', reason = WORDS) =>
  lookAtQuarantinedFile(ctx, { id: file.id, lookCount: file.lookCount, outcome, reason });
/** Everything but the look itself. */
const untouched = ({ lookCount: _, lookedAt, looksSealed, wordsKey, ...file }: QuarantinedFileRow) => file;

test('a look takes a file off the list and changes nothing else; another puts it back; each is on record, sealed', async () => {
  const file = await theFile();
  const blobs = await blobsIn(at);
  expect(await onList()).toEqual([file.id]);
  expect(await look(olga, file, 'settled')).toMatchObject({ kind: 'QuarantinedFileLookedAt' });
  expect(await onList()).toEqual([]);
  expect(await look(otto, await theFile(), 'again', 'Heard of it anew.')).toMatchObject({
    kind: 'QuarantinedFileLookedAt',
  });
  expect(await onList()).toEqual([file.id]);
  const looked = await theFile();
  expect(untouched(looked)).toEqual(untouched(file));
  expect(await blobsIn(at)).toEqual(blobs);
  expect(await recordingsOf(at, ada)).toEqual([]);
  expect(await looksAt(olga, looked)).toMatchObject([
    { officerName: 'Olga Officer', outcome: 'settled', reason: WORDS },
    { officerName: 'Otto Officer', outcome: 'again', reason: 'Heard of it anew.' },
  ]);
  expect(JSON.stringify(looked)).not.toContain('neighbour');
  expect(looked.looksSealed?.includes('neighbour')).toBe(false);
  const entries = await at.portal.data.audit.after(0, 1_000);
  expect(entries.filter(({ action }) => action === 'look-at-quarantined-file')).toMatchObject([
    { actor: olga.viewer.accountId, facts: { quarantinedFileId: file.id, outcome: 'settled' } },
    { actor: otto.viewer.accountId, facts: { quarantinedFileId: file.id, outcome: 'again' } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('neighbour');
});

test('of two who look at once one is told; nobody looks unproven, without a reason, or at what is not there', async () => {
  const file = await theFile();
  const both = await Promise.all([look(olga, file, 'settled'), look(otto, file, 'settled')]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['LookNotPossible', 'QuarantinedFileLookedAt']);
  const now = await theFile();
  expect(now.lookCount).toBe(1);
  expect(await look(olga, file, 'again')).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await look(olga, now, 'settled')).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await look(olga, now, 'again', ' ')).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await look(olga, now, 'again', 'x'.repeat(501))).toMatchObject({ code: 'REASON_NEEDED' });
  const absent = { ...now, id: newId('quarantinedFile', at.clock.now()) };
  expect(await look(olga, absent, 'again')).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  at.clock.pass(6 * 60_000);
  expect((await look(olga, now, 'again')).kind).toBe('StepUpNeeded');
  expect(await theFile()).toEqual(now);
});

test('what was looked at is taken in all the same once the ledger knows whose it is, and stands there again for another reason', async () => {
  await look(olga, await theFile(), 'settled');
  expect(await feed(at, folder)).toEqual(['NO_OWNER']);
  expect(await onList()).toEqual([]);
  const ctx = taskContext(at.portal, 'test');
  const device = await ctx.data.common.devices.one({ serial: 'S-LATE' });
  if (!device) throw new Error('no device');
  const own = (owner: TestCustomer) =>
    ctx.data.transact(ctx.now(), (tx) =>
      tx.owned(taskScope(ctx.viewer, owner.subjectId)).ownerships.insert({
        ...{ subjectId: owner.subjectId, id: newId('ownership', ctx.now()), deviceId: device.id, room: null },
        ...{ ownedFrom: new Date('2018-01-01T00:00:00Z'), ownedTo: null, enteredAt: ctx.now() },
      }),
    );
  await own(ada);
  const bruno = await addCustomer(at, 'Bruno Beispiel');
  await own(bruno);
  expect(await feed(at, folder)).toEqual(['TWO_OWNERS']);
  expect(await onList()).toEqual([(await theFile()).id]);
  await look(olga, await theFile(), 'settled');
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.owned(taskScope(ctx.viewer, bruno.subjectId)).ownerships.delete({ deviceId: device.id }),
  );
  expect(await feed(at, folder)).toEqual(['Ingested']);
  expect(await recordingsOf(at, ada)).toHaveLength(1);
  expect(await onList()).toEqual([]);
  await expect(theFile()).rejects.toThrow('nothing in quarantine');
});
