import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { idToBytes, newId, type SubjectId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import { KeyFile } from '@rightful/vault';
import { Data } from '../data.ts';
import { taskScope } from '../scope/subject-scope.ts';

const now = new Date('2026-11-22T12:00:00Z');
const task = { kind: 'system', task: 'test' } as const;
let opened: TestData;
let subjects: SubjectId[];

beforeEach(async () => {
  opened = await openTestData();
  subjects = Array.from({ length: 5 }, () => newId('subject', now));
  await opened.data.transact(now, async (tx) => {
    for (const id of subjects) {
      await tx.common.subjects.insert({
        id,
        displayName: 'X',
        customerNumber: null,
        keyVersion: 1,
        createdAt: now,
        erasedAt: null,
      });
      await tx.keyring.create(taskScope(task, id), now);
    }
  });
});
afterEach(() => opened.close());

const openKey = (data: Data, id: SubjectId) => data.keyring.key(taskScope(task, id), 1);

test('rotation wraps every key anew, and what was sealed before opens without the old key', async () => {
  const [first] = subjects as [SubjectId];
  const object = idToBytes(newId('recording', now));
  const sealed = (await openKey(opened.data, first)).sealSmall('transcript', object, Buffer.from('hello'));
  const keyFile = KeyFile.open(join(opened.folder, 'kek'));
  const old = await keyFile.currentKeyId();
  await keyFile.rotate();
  const rotated = new Data(opened.database, keyFile);
  expect(await rotated.rewrapKeys()).toEqual({ rewrappedCount: 5, unopenedCount: 0 });
  expect(await rotated.rewrapKeys()).toEqual({ rewrappedCount: 0, unopenedCount: 0 });
  await keyFile.retire(old);
  const fresh = new Data(opened.database, KeyFile.open(join(opened.folder, 'kek')));
  expect((await openKey(fresh, first)).openSmall('transcript', object, sealed).toString()).toBe('hello');
});

test('a subject whose wrapped key is gone opens nothing any more', async () => {
  const [first, second] = subjects as [SubjectId, SubjectId];
  await opened.data.transact(now, (tx) =>
    tx.owned(taskScope(task, first)).keys.update({ version: 1 }, { wrapped: null, destroyedAt: now }),
  );
  opened.data.forget(first);
  await expect(openKey(opened.data, first)).rejects.toThrow();
  await expect(openKey(opened.data, second)).resolves.toBeDefined();
});
