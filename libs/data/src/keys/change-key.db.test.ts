import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { idToBytes, type RecordingId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import type { Data } from '../data.ts';
import type { RecordingRow } from '../entities/recording.entity.ts';
import { taskScope } from '../scope/subject-scope.ts';
import { SubjectKeyring } from './subject-keyring.ts';

let at: TestPortal;
let ada: TestCustomer;
let data: Data;
let rows: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ({ data } = at.portal);
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  rows = await addRecordings(at, ada, { deviceId, count: 3 });
});
afterEach(() => at.close());

const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
const change = async () => {
  await data.transact(at.clock.now(), (tx) => tx.keyring.change(scope(), tx.now));
  data.forget(ada.subjectId);
};
const remove = (id: RecordingId) =>
  data.transact(at.clock.now(), (tx) => tx.owned(scope()).recordings.delete({ id }));
const opens = async ({ id, keyVersion, peaksSealed }: RecordingRow) => {
  const key = await data.keyring.key(scope(), keyVersion);
  return key.openSmall('peaks', idToBytes(id), peaksSealed).length > 0;
};

test('what has a row opens after a change of the key and after the next; what had none never again', async () => {
  const [first, second, third] = rows as [RecordingRow, RecordingRow, RecordingRow];
  const mark = (await data.keyring.markKey(scope())).mac(Buffer.from('a mark'));
  await remove(first.id);
  await change();
  expect(await opens(second)).toBe(true);
  await expect(opens(first)).rejects.toMatchObject({ code: 'key-destroyed' });
  await remove(second.id);
  await change();
  expect(await opens(third)).toBe(true);
  await expect(opens(second)).rejects.toMatchObject({ code: 'key-destroyed' });
  expect((await data.keyring.markKey(scope())).mac(Buffer.from('a mark'))).toEqual(mark);
  const keys = await data.owned(scope()).keys.find({});
  expect(keys.map(({ version, wrapped }) => [version, wrapped !== null]).sort()).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});

test('a change that is undone leaves everything as it was', async () => {
  const undone = data.transact(at.clock.now(), async (tx) => {
    await tx.keyring.change(scope(), tx.now);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  data.forget(ada.subjectId);
  expect(await opens(rows[0] as RecordingRow)).toBe(true);
  expect(await data.owned(scope()).keys.count({ version: 2 })).toBe(0);
});

test('what is new is sealed under the newest key', async () => {
  await change();
  expect(await data.transact(at.clock.now(), (tx) => tx.keyring.sealingVersion(scope()))).toBe(2);
  await expect(data.keyring.key(scope(), 2)).resolves.toMatchObject({ version: 2 });
});

test('what another process destroyed opens no longer than a key is kept', async () => {
  const [first] = rows as [RecordingRow];
  const elsewhere = new SubjectKeyring(data.database, at.portal.keyService, 50);
  const opensElsewhere = async () => {
    const key = await elsewhere.key(scope(), first.keyVersion);
    return key.openSmall('peaks', idToBytes(first.id), first.peaksSealed).length > 0;
  };
  expect(await opensElsewhere()).toBe(true);
  await remove(first.id);
  await change();
  await pause(60);
  await expect(opensElsewhere()).rejects.toMatchObject({ code: 'key-destroyed' });
});
