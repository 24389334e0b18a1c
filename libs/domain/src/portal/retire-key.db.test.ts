import { utimesSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { type Data, Database, moreThan, ownScope, type ReportRow } from '@rightful/data';
import { addCustomer, openTestPortal, type TestCustomer, type TestPortal } from '@rightful/testing';
import { KeyFile, type KeyService } from '@rightful/vault';
import { attachProof } from '../incidents/attach-proof.ts';
import { reportPublicly } from '../incidents/report-publicly.ts';
import { openReportWords } from '../incidents/report-words.ts';
import { openTotpSecret } from '../people/codes/totp-secret.ts';
import { startTotp } from '../people/start-totp.ts';
import { feed, sound, writeFeed } from '../recordings/ingest/test-support/feed.ts';
import { contextFor, taskContext } from './context.ts';
import { openEvidenceKey } from './evidence-key.ts';
import { openPortal } from './open-portal.ts';
import { retireKey } from './retire-key.ts';

let at: TestPortal;
let ada: TestCustomer;
/** The key that all was wrapped with before the rotation. */
let older: string;

/** Something of every kind that the key service wraps. */
beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  await startTotp(ada.ctx);
  const stranger = contextFor(at.portal, { kind: 'anonymous' });
  const report = { whatHappened: 'I hear a stranger.', clientAddress: '192.0.2.1' };
  const received = await reportPublicly(stranger, report);
  if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
  const bytes = (async function* () {
    yield Buffer.from('what I received');
  })();
  await attachProof(stranger, received.caseNumber, received.reportKey, { name: 'it', bytes });
  await feed(at, writeFeed(at, ['a.wav,S-UNKNOWN,2018-05-12T12:00:00Z'], { 'a.wav': sound(1) }));
  older = await at.portal.keyService.currentKeyId();
});
afterEach(() => at.close());
afterAll(() => closeDecoders());

/** What an operator does: another process rotates while this one runs. */
const rotate = () => KeyFile.open(at.config.keyFile).rotate();
const longAgo = () => utimesSync(at.config.keyFile, new Date(0), new Date(0));
const system = () => taskContext(at.portal, 'test');

/** Tables in which some value holds this key's id, looked at without knowing any column. */
async function tablesNaming(keyId: string): Promise<string[]> {
  const database = await Database.open(at.secrets.databaseUrl, { guard: () => undefined });
  const bytes = Buffer.from(keyId, 'hex');
  const names = (value: unknown) =>
    Buffer.isBuffer(value) ? value.includes(bytes) : String(value).includes(keyId);
  const catalogue =
    database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const found: string[] = [];
  for (const { name } of await database.read((manager) => manager.query(catalogue))) {
    const rows: object[] = await database.read((manager) => manager.query(`SELECT * FROM ${name}`));
    if (rows.some((row) => Object.values(row).some(names))) found.push(name);
  }
  await database.close();
  return found.sort();
}

/** Opens one thing of every kind. */
async function openAll(data: Data, keyService: KeyService): Promise<number> {
  const scope = { ...ada.ctx.viewer };
  const account = await data.common.accounts.one({ id: scope.accountId });
  await openTotpSecret(keyService, scope.accountId, account?.totpSealed as Buffer);
  const [report] = await data.common.reports.find({ reportedAt: moreThan(new Date(0)) });
  await openEvidenceKey(keyService, report?.id as string, report?.proofKey as Buffer);
  const [file] = await data.common.quarantinedFiles.find({ quarantinedAt: moreThan(new Date(0)) });
  await openEvidenceKey(keyService, file?.id as string, file?.fileKey as Buffer);
  await openReportWords({ data, keyService }, report as ReportRow, () => ownScope(scope));
  return 4;
}

test('everything wrapped moves to the new key, while the portal runs and knows nothing of it', async () => {
  await rotate();
  expect(await at.portal.data.countUnderKey(older)).toBe(5);
  const other = await openPortal(at.config, at.secrets);
  expect(await other.portal.data.rewrapKeys()).toEqual({ rewrappedCount: 5, unopenedCount: 0 });
  expect(await at.portal.data.countUnderKey(older)).toBe(0);
  await expect(openAll(at.portal.data, at.portal.keyService)).resolves.toBe(4);
  await addCustomer(at, 'Bruno Example');
  expect(await at.portal.data.countUnderKey(older)).toBe(0);
  await other.close();
});

test('no value of any table names the older key after a rotation', async () => {
  await rotate();
  await at.portal.data.rewrapKeys();
  expect(await tablesNaming(older)).toEqual([]);
  expect(await tablesNaming(await at.portal.keyService.currentKeyId())).toEqual([
    'accounts',
    'quarantined_files',
    'reports',
    'subject_keys',
  ]);
});

test('a rotation that stops half-way goes on where it stopped', async () => {
  await rotate();
  const { keyService } = at.portal;
  const rewrap = keyService.rewrap.bind(keyService);
  let left = 2;
  keyService.rewrap = (wrapped, context) =>
    left-- > 0 ? rewrap(wrapped, context) : Promise.reject(new Error('killed'));
  await expect(at.portal.data.rewrapKeys()).rejects.toThrow('killed');
  keyService.rewrap = rewrap;
  const done = 5 - (await at.portal.data.countUnderKey(older));
  expect(done).toBeGreaterThan(0);
  expect(await at.portal.data.rewrapKeys()).toEqual({ rewrappedCount: 5 - done, unopenedCount: 0 });
});

test('one damaged value does not keep the others under the older key; the older key stays for it', async () => {
  const { accountId: id } = ada.ctx.viewer;
  const { totpSealed } = (await at.portal.data.common.accounts.one({ id })) ?? {};
  const damaged = Buffer.from(totpSealed as Buffer);
  damaged.writeUInt8(damaged.readUInt8(40) ^ 1, 40);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.accounts.update({ id }, { totpSealed: damaged }),
  );
  await rotate();
  expect(await at.portal.data.rewrapKeys()).toEqual({ rewrappedCount: 4, unopenedCount: 1 });
  expect(await retireKey(system(), older)).toEqual({ kind: 'KeyInUse', count: 1 });
});

test('an older key is dropped once nothing hangs on it and the rotation is some minutes old, not before', async () => {
  expect(await retireKey(system(), older)).toEqual({ kind: 'KeyIsCurrent' });
  await rotate();
  const currentKeyId = await at.portal.keyService.currentKeyId();
  expect(await retireKey(system(), older)).toEqual({ kind: 'KeyInUse', count: 5 });
  await at.portal.data.rewrapKeys();
  utimesSync(at.config.keyFile, at.clock.now(), at.clock.now());
  expect(await retireKey(system(), older)).toMatchObject({ kind: 'RotatedJustNow' });
  longAgo();
  expect(await retireKey(system(), older)).toEqual({ kind: 'KeyRetired' });
  expect(await retireKey(system(), older)).toEqual({ kind: 'NoSuchKey', keyIds: [currentKeyId] });
  const again = await openPortal(at.config, at.secrets);
  await expect(openAll(again.portal.data, again.portal.keyService)).resolves.toBe(4);
  await again.close();
  const actions = await at.portal.data.audit.after(0, 1_000);
  expect(actions.at(-1)).toMatchObject({ action: 'retire-key', facts: { keyId: older } });
});
