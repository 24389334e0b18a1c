import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { moreThan, ownScope, type ReportRow, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  asOwner,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { attachProof, reportNotMe, reportPublicly } from '../incidents/index.ts';
import { openProofName, reportWordsOf } from '../officers/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { openPortal } from '../portal/open-portal.ts';

const [HERS, THEIRS, ADDRESS, NAME] = [
  'Not „my“ voice.',
  'I hear 😀 a stranger.',
  'ben@out.example',
  'it is.zip',
];
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [recording] = await addRecordings(at, ada, { deviceId, count: 1 });
  await reportNotMe(ada.ctx, { recordingId: recording?.id, note: HERS });
  at.clock.pass(1_000);
  const stranger = contextFor(at.portal, { kind: 'anonymous' });
  const told = { whatHappened: THEIRS, contactEmail: ADDRESS, evidence: 'req_1', clientAddress: '192.0.2.1' };
  const received = await reportPublicly(stranger, told);
  if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
  const bytes = (async function* () {
    yield Buffer.from('what I received');
  })();
  await attachProof(stranger, received.caseNumber, received.reportKey, { name: NAME, bytes });
});
afterEach(() => at.close());

const reports = () =>
  at.portal.data.common.reports.find({ reportedAt: moreThan(new Date(0)) }, { order: { reportedAt: 'ASC' } });
const shown = async () =>
  Promise.all(
    (await reports()).map(async (report) => ({
      ...(await reportWordsOf(olga, report)),
      proofName: await openProofName(olga, report),
    })),
  );
const SAID = [
  { note: HERS, contactEmail: null, evidence: null, proofName: null },
  { note: THEIRS, contactEmail: ADDRESS, evidence: 'req_1', proofName: NAME },
];

/** As a migration leaves what an older version had written. */
async function layOpen(): Promise<void> {
  const all = await reports();
  await asOwner(at.secrets, (database) =>
    database.transaction(async (manager) => {
      const id = database.dialect === 'sqlite' ? 'blob' : 'binary(16)';
      await manager.query(
        `CREATE TABLE reports_to_seal (id ${id}, note text, contact_email text, evidence text, proof_name text)`,
      );
      for (const [index, { note, contactEmail, evidence, proofName }] of SAID.entries())
        await manager.query('INSERT INTO reports_to_seal VALUES (?, ?, ?, ?, ?)', [
          idToBytes((all[index] as ReportRow).id),
          note,
          contactEmail,
          evidence,
          proofName,
        ]);
      await manager.query(
        'UPDATE reports SET words_sealed = NULL, words_key = NULL, key_version = NULL, proof_name_sealed = NULL',
      );
    }),
  );
}
const openAgain = async () => (await openPortal(at.config, at.secrets, { now: at.clock.now })).close();
const left = (): Promise<unknown[]> =>
  asOwner(at.secrets, (database) =>
    database.read((manager) => manager.query('SELECT * FROM reports_to_seal')),
  );

test('officers read what a report says; no column of it says so openly', async () => {
  expect(await shown()).toEqual(SAID);
  const rows: object[] = await at.portal.data.database.read((manager) =>
    manager.query('SELECT * FROM reports'),
  );
  const values = rows.flatMap((row) => Object.values(row)).map((value) => Buffer.from(String(value)));
  for (const word of [HERS, THEIRS, ADDRESS, NAME, 'req_1'])
    expect([word, values.some((value) => value.includes(word))]).toEqual([word, false]);
});

test('what reports said before it was sealed is sealed when the portal opens', async () => {
  await layOpen();
  await openAgain();
  expect(await shown()).toEqual(SAID);
  await expect(left()).rejects.toThrow(/reports_to_seal/);
});

test('the words of somebody whose key is destroyed go, those of others stay', async () => {
  await layOpen();
  const { keys } = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
  await at.portal.data.transact(at.clock.now(), () =>
    keys.update({ version: 1 }, { wrapped: null, destroyedAt: at.clock.now() }),
  );
  await openAgain();
  expect(await shown()).toEqual([
    { note: null, contactEmail: null, evidence: null, proofName: null },
    SAID[1],
  ]);
  await expect(left()).rejects.toThrow(/reports_to_seal/);
});

test('what a customer said outlives a change of their key', async () => {
  const scope = ownScope(ada.ctx.viewer);
  await at.portal.data.transact(at.clock.now(), (tx) => tx.keyring.change(scope, tx.now));
  at.portal.data.forget(ada.subjectId);
  expect(await shown()).toEqual(SAID);
});
