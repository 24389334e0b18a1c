import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Id, newId, type SubjectId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import { isBrokenReference } from '../connection/engine-errors.ts';
import { entities } from '../entities/index.ts';
import type { RecordingRow } from '../entities/recording.entity.ts';
import { oneOf } from '../tables/conditions.ts';
import { ACROSS_OWNERS, withBinding } from './owner-binding.ts';
import { OWNER_TABLES } from './owner-guard.ts';
import { taskScope } from './subject-scope.ts';

const now = new Date('2026-11-22T12:00:00Z');
const task = { kind: 'system', task: 'test' } as const;
let test1: TestData;
let a: SubjectId;
let b: SubjectId;
let device: Id<'device'>;
const recordingOf = new Map<SubjectId, RecordingRow>();

const scopeOf = (subjectId: SubjectId) => taskScope(task, subjectId);

beforeAll(async () => {
  test1 = await openTestData();
  a = newId('subject', now);
  b = newId('subject', now);
  device = newId('device', now);
  await test1.data.transact(now, async (tx) => {
    await tx.common.devices.insert({ id: device, serial: 'S-1', model: 'Speaker', createdAt: now });
    for (const subjectId of [a, b]) {
      await tx.common.subjects.insert({
        id: subjectId,
        displayName: 'X',
        customerNumber: null,
        keyVersion: 1,
        createdAt: now,
        erasedAt: null,
      });
      const row: RecordingRow = {
        subjectId,
        recordedAt: now,
        id: newId('recording', now),
        deviceId: device,
        blobId: Buffer.from(subjectId).toString('hex').slice(-32),
        keyVersion: 1,
        byteLength: 5_000_000_000,
        sha256: Buffer.alloc(32, 7),
        crc32: 4_294_967_295,
        mediaType: 'audio/wav',
        extension: 'wav',
        durationMs: 1000,
        room: null,
        language: null,
        transcriptSealed: null,
        cuesSealed: null,
        peaksSealed: Buffer.alloc(80),
        peakWindowMs: 50,
        wakeWordConfidence: 0.5,
        falseActivation: false,
        heardByHuman: true,
        ingestedAt: now,
        frozenAt: null,
        keptBackAt: null,
      };
      recordingOf.set(subjectId, row);
      await tx.owned(scopeOf(subjectId)).recordings.insert(row);
    }
  });
});
afterAll(() => test1.close());

describe('the first wall', () => {
  test('a row comes back as it was written', async () => {
    expect(await test1.data.owned(scopeOf(a)).recordings.page({}, 10)).toEqual([recordingOf.get(a)]);
  });

  test('the id of another subject finds nothing, in any shape of condition', async () => {
    const foreign = recordingOf.get(b)?.id as Id<'recording'>;
    const { recordings } = test1.data.owned(scopeOf(a));
    expect(await recordings.one({ id: foreign })).toBeNull();
    expect(await recordings.find({ id: oneOf([foreign]) })).toEqual([]);
    expect(await recordings.find({ id: foreign, subjectId: b })).toEqual([]);
    expect(await recordings.count({ deviceId: device })).toBe(1);
  });

  test('changing and deleting reach the own rows only', async () => {
    const changed = await test1.data.transact(now, (tx) =>
      tx.owned(scopeOf(a)).recordings.update({ deviceId: device }, { room: 'mine' }),
    );
    expect(changed).toBe(1);
    expect((await test1.data.owned(scopeOf(b)).recordings.page({}, 10))[0]?.room).toBeNull();
    const foreign = recordingOf.get(b)?.id as Id<'recording'>;
    expect(
      await test1.data.transact(now, (tx) => tx.owned(scopeOf(a)).recordings.delete({ id: foreign })),
    ).toBe(0);
  });

  test('a condition without a value or without any column is refused', async () => {
    const { recordings } = test1.data.owned(scopeOf(a));
    expect(() => recordings.find({ id: undefined })).toThrow('has no value');
    expect(() => test1.data.common.accounts.find({})).toThrow('a condition is needed');
  });

  const raw: [string, string, (own: Buffer, foreign: Buffer) => unknown[]][] = [
    ['no owner at all', 'SELECT * FROM recordings', () => []],
    ['an aggregate over all owners', 'SELECT COUNT(*) FROM recordings WHERE duration_ms > ?', () => [0]],
    [
      'another owner than the bound one',
      'SELECT * FROM recordings WHERE subject_id = ?',
      (_own, foreign) => [foreign],
    ],
    [
      'the bound owner and another',
      'SELECT * FROM recordings WHERE subject_id = ? OR subject_id = ?',
      (own, foreign) => [own, foreign],
    ],
    [
      'a join that leaves the second table open',
      'SELECT * FROM recordings JOIN requests ON 1 = 1 WHERE recordings.subject_id = ?',
      (own) => [own],
    ],
    ['an owner as text', 'SELECT * FROM recordings WHERE subject_id = ?', () => ['0']],
    ['an update without an owner', 'UPDATE recordings SET room = ?', () => ['x']],
    ['a delete without an owner', 'DELETE FROM recordings', () => []],
    [
      'an insert for another owner',
      'INSERT INTO reviews (id, subject_id) VALUES (?, ?)',
      (own, foreign) => [own, foreign],
    ],
    [
      'a second inserted row for another owner',
      'INSERT INTO reviews (id, subject_id) VALUES (?, ?), (?, ?)',
      (own, foreign) => [own, own, own, foreign],
    ],
  ];
  test.each(raw)('the driver refuses %s', async (_what, sql, parameters) => {
    const own = Buffer.alloc(16, 1);
    const send = () =>
      test1.database.read((manager) => manager.query(sql, parameters(own, Buffer.alloc(16, 2))));
    await expect(withBinding({ owner: own }, send)).rejects.toThrow('owner table was refused');
    await expect(send()).rejects.toThrow('no owner is bound');
  });

  test('the list of owner tables is every table that leads its key with a subject', () => {
    const owned = entities('sqlite').filter(
      (entity) => (entity.options.columns as Record<string, { primary?: boolean }>).subjectId?.primary,
    );
    expect(owned.map((entity) => entity.options.tableName).sort()).toEqual([...OWNER_TABLES]);
    for (const entity of owned) expect(Object.keys(entity.options.columns)[0]).toBe('subjectId');
  });

  test('each exception stands with its use in the document on shards', () => {
    const document = readFileSync(new URL('../../../../docs/sharding.md', import.meta.url), 'utf8');
    for (const [name, use] of Object.entries(ACROSS_OWNERS))
      expect(document).toContain(`| \`${name}\` | ${use} |`);
  });

  test('exceptions are few', () => {
    expect(Object.keys(ACROSS_OWNERS).length).toBeLessThanOrEqual(10);
  });
});

describe('the database itself', () => {
  test('refuses a row whose parent is another subject’s', async () => {
    const archiveId = newId('archive', now);
    const requestId = newId('request', now);
    const insert = test1.data.transact(now, (tx) =>
      tx.owned(scopeOf(a)).archiveEntries.insert({
        subjectId: a,
        archiveId,
        position: 1,
        recordingId: recordingOf.get(b)?.id as Id<'recording'>,
        name: 'x',
        offset: 0,
        byteLength: 1,
      }),
    );
    await expect(insert.catch((error) => Promise.reject(isBrokenReference(error)))).rejects.toBe(true);
    const review = test1.data.transact(now, (tx) =>
      tx.owned(scopeOf(a)).reviews.insert({
        subjectId: a,
        id: newId('review', now),
        requestId,
        officerId: newId('account', now),
        reasonSealed: null,
        keyVersion: null,
        openedAt: now,
        closesAt: now,
        closedAt: null,
      }),
    );
    await expect(review.catch((error) => Promise.reject(isBrokenReference(error)))).rejects.toBe(true);
  });
});
