import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type SubjectId } from '@rightful/policy';
import { asOwner, openTestData, type TestData } from '@rightful/testing';
import { encodeParts, SigningKey } from '@rightful/vault';
import type { EntityManager } from 'typeorm';
import type { Transaction } from '../data.ts';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import { taskScope } from '../scope/subject-scope.ts';
import { chainExcerpt } from './chain-excerpt.ts';
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
const byOwner = <T>(work: (manager: EntityManager) => Promise<T>) =>
  asOwner({ ownerDatabaseUrl: portal.ownerUrl, databaseUrl: portal.url }, (database) =>
    database.transaction(work),
  );
const change = (sql: string) => byOwner((manager) => manager.query(sql));
const verify = (outside?: AuditCheckpointRow[]) =>
  verifyAudit(portal.database, portal.data.audit, { ...trust, witnessed: outside });

async function addSubject(): Promise<SubjectId> {
  const id = newId('subject', now);
  const row = { id, displayName: 'X', customerNumber: null, keyVersion: 1, createdAt: now, erasedAt: null };
  await portal.data.transact(now, async (tx) => {
    await tx.common.subjects.insert(row);
    await tx.keyring.create(taskScope(viewer, id), now);
  });
  return id;
}

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
      await byOwner((manager) =>
        manager.update(
          'AuditEntry',
          { sequence: entry.sequence },
          { facts: { index: 77 } as never, previousHash, hash },
        ),
      );
      previousHash = hash;
    }
    await byOwner((manager) => manager.update('AuditHead', { id: 1 }, { hash: previousHash }));
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
  const [a, b] = [await addSubject(), await addSubject()];
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

describe('the chain can be shown in part', () => {
  const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
    createHash('sha256').update(encodeParts(parts)).digest();

  test('entries of an incident are proven by digests of all others, which say nothing', async () => {
    const incidentId = newId('incident', now);
    const { data } = portal;
    await data.transact(now, async (tx) =>
      tx.record({ action: 'open-incident', viewer, facts: { incidentId } }),
    );
    await write(3);
    await data.transact(now, async (tx) => tx.record({ action: 'close', viewer, facts: { incidentId } }));
    await write(2);
    const checkpoint = await data.transact(now, () => checkpoints.sign(now));
    if (!checkpoint) throw new Error('Nothing to sign.');
    const excerpt = await chainExcerpt(data.audit, incidentId, checkpoint);
    if (!excerpt) throw new Error('Nothing of the incident.');
    const { links, previousHash } = excerpt;
    const shown = links.flatMap((link) => (Buffer.isBuffer(link) ? [] : [link.action]));
    expect([links.length, shown]).toEqual([7, ['open-incident', 'close']]);
    const end = links.reduce<Buffer>((hash, link) => {
      const content = Buffer.isBuffer(link)
        ? link
        : sha256(
            'rightful/audit-content/2',
            String(link.sequence),
            String(link.at.getTime()),
            link.action,
            link.actorKind,
            link.privateDigest,
          );
      return sha256('rightful/audit-entry/2', content, hash);
    }, previousHash);
    expect(end.toString('hex')).toBe(checkpoint.hash.toString('hex'));
    expect(JSON.stringify(links)).not.toContain(incidentId);
  });

  test('nothing of an incident before a checkpoint: nothing to show', async () => {
    const [checkpoint] = witnessed;
    if (!checkpoint) throw new Error('No checkpoint.');
    const incidentId = newId('incident', now);
    expect(await chainExcerpt(portal.data.audit, incidentId, checkpoint)).toBeNull();
  });
});

test('a log that was begun in the first form verifies, and goes on in the second', async () => {
  const [first] = await portal.data.audit.after(0, 1);
  if (!first) throw new Error('No entry.');
  const facts = JSON.stringify(Object.entries(first.facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const old = createHash('sha256')
    .update(
      encodeParts([
        'rightful/audit-entry/1',
        ...[String(first.sequence), String(first.at.getTime()), first.action, first.actorKind],
        ...[first.actor ?? '', '', '', facts, first.previousHash],
      ]),
    )
    .digest();
  await change('DELETE FROM audit_entries WHERE sequence > 1');
  await change('DELETE FROM audit_checkpoints');
  await byOwner(async (manager) => {
    await manager.update('AuditEntry', { sequence: 1 }, { hash: old });
    await manager.update('AuditHead', { id: 1 }, { sequence: 1, hash: old });
  });
  await write(3);
  expect(await verify()).toMatchObject({ ok: true, entryCount: 4, findings: [] });
  await change(`UPDATE audit_entries SET action = 'other' WHERE sequence = 1`);
  expect((await verify()).findings.map(({ code }) => code)).toEqual(['EDITED']);
});

test('a line tells what was done to one person after another; every entry is still there', async () => {
  const PEOPLE = 1_100;
  const HOUR_MS = 60 * 60_000;
  const { data } = portal;
  const facts = { incidentId: newId('incident', now) };
  const about = taskScope(viewer, await addSubject());
  const customer = () => ({ kind: 'customer', subjectId: about.subjectId, accountId: newId('account', now) });
  const after = (ms: number) => new Date(now.getTime() + ms);
  const each = (at: Date, event: () => Parameters<Transaction['record']>[0], times = PEOPLE) =>
    data.transact(at, async (tx) => {
      for (let time = 0; time < times; time += 1) tx.record(event());
    });
  await each(now, () => ({ action: 'open-incident', viewer, facts }), 1);
  await each(after(1), () => ({ action: 'send-letter', viewer, about, facts }));
  await each(after(2), () => ({ action: 'note-incident', viewer, facts }), 2);
  await each(after(3), () => ({ action: 'send-letter', viewer, about, facts }));
  await each(after(4), () => ({ action: 'read-letter', viewer: customer() as never, about, facts }), 3);
  await write(1);
  await each(after(HOUR_MS), () => ({ action: 'send-letter', viewer, about, facts }), 1);

  const told = async (upTo?: number) => {
    const lines = await data.audit.linesOfIncident(facts.incidentId, upTo);
    return lines.map(({ entry, count, lastAt }) => [entry.action, count, lastAt.getTime() - now.getTime()]);
  };
  const letters = (count: number, lastAfter: number) => [
    ['open-incident', 1, 0],
    ['send-letter', count, lastAfter],
    ['note-incident', 1, 2],
    ['note-incident', 1, 2],
  ];
  expect(await told()).toEqual([
    ...letters(2 * PEOPLE, 3),
    ['read-letter', 3, 4],
    ['send-letter', 1, HOUR_MS],
  ]);
  expect(await told(10 + 1 + PEOPLE + 2)).toEqual(letters(PEOPLE, 1));
  const sequences: number[] = [];
  for await (const { sequence } of data.audit.entriesOfIncident(facts.incidentId)) sequences.push(sequence);
  expect(sequences).toEqual(await data.audit.sequencesOfIncident(facts.incidentId));
  expect(sequences).toHaveLength(1 + 2 * PEOPLE + 2 + 3 + 1);
});
