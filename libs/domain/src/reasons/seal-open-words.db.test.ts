import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { caseScope, taskScope } from '@rightful/data';
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
import { openDecisionWords } from '../decisions/decision-words.ts';
import { propose } from '../decisions/index.ts';
import { askForErasure, holdNoteOf, placeLegalHold } from '../erasure/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openPortal } from '../portal/open-portal.ts';

const [HOLD, OVER] = ['A suit, „sagt sie“.', 'The suit is over.'];
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;

const owned = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));

/** As a migration leaves what an older version had written. */
async function layOpen(): Promise<void> {
  const [hold] = await owned().legalHolds.find({});
  const [decision] = await owned().decisions.find({});
  if (!hold || !decision) throw new Error('nothing to lay open');
  await at.portal.data.transact(at.clock.now(), async () => {
    await owned().legalHolds.update({ id: hold.id }, { noteSealed: null, keyVersion: null });
    await owned().decisions.update({ id: decision.id }, { wordsSealed: null });
  });
  await asOwner(at.secrets, (database) =>
    database.transaction(async (manager) => {
      const id = database.dialect === 'sqlite' ? 'blob' : 'binary(16)';
      await manager.query(
        `CREATE TABLE words_to_seal (subject_id ${id}, row_id ${id}, place varchar(15), words text)`,
      );
      for (const row of [
        [hold.id, 'legal-hold', HOLD],
        [decision.id, 'decision', OVER],
      ] as const)
        await manager.query('INSERT INTO words_to_seal VALUES (?, ?, ?, ?)', [
          idToBytes(ada.subjectId),
          idToBytes(row[0]),
          row[1],
          row[2],
        ]);
    }),
  );
}
const left = (): Promise<unknown[]> =>
  asOwner(at.secrets, (database) => database.read((manager) => manager.query('SELECT * FROM words_to_seal')));
const openAgain = async () => (await openPortal(at.config, at.secrets, { now: at.clock.now })).close();

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 1 });
  const asked = await askForErasure(ada.ctx);
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  const requestId = asked.request.id;
  await placeLegalHold(olga, { requestId, ground: 'legal-claims', note: 'x' });
  const version = (await owned().requests.one({ id: requestId }))?.version ?? 0;
  expect((await propose(olga, 'erase-on-hold', { requestId, version }, 'x')).kind).toBe('DecisionProposed');
  await layOpen();
});
afterEach(() => at.close());

test('words from before they were sealed are sealed when the portal opens, and lie open nowhere', async () => {
  await openAgain();
  const [hold] = await owned().legalHolds.find({});
  const [decision] = await owned().decisions.find({ openMark: 1 });
  if (!hold || !decision) throw new Error('lost');
  expect(await holdNoteOf(olga, hold)).toBe(HOLD);
  const scope = caseScope(olga.viewer, ada.subjectId);
  expect(await openDecisionWords(at.portal.data, scope, decision)).toEqual({ reason: OVER });
  await expect(left()).rejects.toThrow(/words_to_seal/);
});

test('words about somebody whose key is destroyed go', async () => {
  await at.portal.data.transact(at.clock.now(), async () => {
    await owned().keys.update({ version: 1 }, { wrapped: null, destroyedAt: at.clock.now() });
  });
  await openAgain();
  expect(await owned().legalHolds.find({})).toMatchObject([{ noteSealed: null }]);
  await expect(left()).rejects.toThrow(/words_to_seal/);
});
