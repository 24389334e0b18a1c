import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import { SigningKey } from '@rightful/vault';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import { taskScope } from '../scope/subject-scope.ts';
import { Checkpoints } from './checkpoints.ts';
import { entryHash } from './entry-hash.ts';
import { verifyAudit } from './verify-audit.ts';

const now = new Date('2026-11-22T12:00:00Z');
const viewer = { kind: 'system', task: 'test' } as const;
const key = SigningKey.generate();
const trust = { publicKeys: new Map([[key.keyId, key.publicKey]]) };
let portal: TestData;
let checkpoints: Checkpoints;
let witnessed: AuditCheckpointRow[];

const write = (count: number) =>
  portal.data.transact(now, async (tx) => {
    for (let index = 0; index < count; index += 1) tx.record({ action: 'try', viewer, facts: { index } });
  });
const change = (sql: string) => portal.database.transaction((manager) => manager.query(sql));
const verify = (outside?: AuditCheckpointRow[]) =>
  verifyAudit(portal.database, portal.data.audit, { ...trust, witnessed: outside });

beforeEach(async () => {
  portal = await openTestData();
  checkpoints = new Checkpoints(portal.database, portal.data.audit, key);
  await write(5);
  const signed = await portal.data.transact(now, () => checkpoints.sign(now));
  witnessed = signed ? [signed] : [];
  await write(5);
});
afterEach(() => portal.close());

test('an untouched log verifies', async () => {
  expect(await verify(witnessed)).toMatchObject({ ok: true, entryCount: 10, findings: [] });
});

describe('tampering is found', () => {
  const cases: [string, string[], string][] = [
    ['an edited fact', [`UPDATE audit_entries SET facts = '{"index":99}' WHERE sequence = 3`], 'EDITED'],
    ['an edited actor', [`UPDATE audit_entries SET actor = 'other' WHERE sequence = 3`], 'EDITED'],
    ['an edited time', ['UPDATE audit_entries SET at = at + 1 WHERE sequence = 9'], 'EDITED'],
    ['an entry taken out', ['DELETE FROM audit_entries WHERE sequence = 4'], 'GAP'],
    ['the end cut off', ['DELETE FROM audit_entries WHERE sequence > 8'], 'HEAD_MISMATCH'],
  ];
  test.each(cases)('%s', async (_what, statements, code) => {
    for (const sql of statements) await change(sql);
    const verdict = await verify();
    expect(verdict.ok).toBe(false);
    expect(verdict.findings.map((finding) => finding.code)).toContain(code);
  });

  test('the end cut off, head and checkpoints made to fit: the checkpoint kept outside tells', async () => {
    await change('DELETE FROM audit_checkpoints');
    await change('DELETE FROM audit_entries WHERE sequence > 3');
    const [last] = await portal.data.audit.after(2, 1);
    await portal.database.transaction((manager) =>
      manager.update('AuditHead', { id: 1 }, { sequence: 3, hash: last?.hash }),
    );
    expect((await verify()).ok).toBe(true);
    expect((await verify(witnessed)).findings.map((finding) => finding.code)).toEqual(['TRUNCATED']);
  });

  test('a chain written anew from the fourth entry on: the checkpoint tells', async () => {
    const entries = await portal.data.audit.after(0, 10);
    let previousHash = entries[2]?.hash as Buffer;
    for (const entry of entries.slice(3)) {
      const forged = { ...entry, facts: { index: 77 }, previousHash };
      const hash = entryHash(forged);
      await portal.database.transaction((manager) =>
        manager.update(
          'AuditEntry',
          { sequence: entry.sequence },
          { facts: { index: 77 } as never, previousHash, hash },
        ),
      );
      previousHash = hash;
    }
    await portal.database.transaction((manager) =>
      manager.update('AuditHead', { id: 1 }, { hash: previousHash }),
    );
    expect((await verify()).findings.map((finding) => finding.code)).toEqual(['FORKED']);
  });

  test('a checkpoint signed by a stranger', async () => {
    await portal.data.transact(now, () =>
      new Checkpoints(portal.database, portal.data.audit, SigningKey.generate()).sign(now),
    );
    expect((await verify()).findings.map((finding) => finding.code)).toEqual(['UNKNOWN_KEY']);
  });
});

test('what is recorded stands or falls with the change', async () => {
  const failed = portal.data.transact(now, async (tx) => {
    tx.record({ action: 'never', viewer });
    throw new Error('given up');
  });
  await expect(failed).rejects.toThrow('given up');
  expect((await portal.data.audit.head()).sequence).toBe(10);
});

test('many writers at once make one chain', async () => {
  await Promise.all(Array.from({ length: 25 }, () => write(2)));
  expect(await verify(witnessed)).toMatchObject({ ok: true, entryCount: 60 });
});

test('a subject’s history is found by a mark that nobody else’s key makes', async () => {
  const [a, b] = [newId('subject', now), newId('subject', now)];
  await portal.data.transact(now, async (tx) => {
    for (const id of [a, b]) {
      await tx.common.subjects.insert({
        id,
        displayName: 'X',
        customerNumber: null,
        keyVersion: 1,
        createdAt: now,
        erasedAt: null,
      });
      await tx.keyring.create(taskScope(viewer, id), now);
    }
  });
  const recordingId = newId('recording', now);
  await portal.data.transact(now, async (tx) => {
    tx.record({ action: 'listen', viewer, about: taskScope(viewer, a), recordingId });
    tx.record({ action: 'listen', viewer, about: taskScope(viewer, b) });
  });
  const history = await portal.data.audit.history(taskScope(viewer, a), ['listen'], { take: 10 });
  expect(history.map((entry) => entry.sequence)).toEqual([11]);
  expect(
    await portal.data.audit.history(taskScope(viewer, a), ['listen'], { take: 10, recordingId }),
  ).toHaveLength(1);
  expect(JSON.stringify(history)).not.toContain(a);
});
