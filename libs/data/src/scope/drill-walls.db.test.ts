import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Id, isDrillId, newId, type SubjectId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import type { IncidentRow } from '../entities/incident.entity.ts';
import { entities } from '../entities/index.ts';
import { isMarked } from '../entities/same-mark.ts';
import { OwnedTable } from '../tables/owned-table.ts';
import { withBinding } from './owner-binding.ts';
import { taskScope } from './subject-scope.ts';

const now = new Date('2026-11-22T12:00:00Z');
const SIDES = [false, true] as const;
let at: TestData;
interface Side {
  readonly subjectId: SubjectId;
  readonly deviceId: Id<'device'>;
  readonly incidentId: Id<'incident'>;
}
const sides = new Map<boolean, Side>();
const side = (isDrill: boolean) => sides.get(isDrill) as Side;
const scopeOf = (isDrill: boolean) => taskScope({ kind: 'system', task: 'test' }, side(isDrill).subjectId);

const incidentOf = (id: Id<'incident'>, isDrill: boolean): IncidentRow => ({
  ...{ id, caseNumber: id.slice(-12), source: 'gate', state: 'open', awareAt: now, notifyBy: null },
  ...{ frozenAfterMs: null, summary: 'NOT_ME', version: 1, wordsKey: null, closedAt: null },
  ...{ outcome: null, keepsFrozen: false, isUntold: false, isDrill, openingSealed: null, messageAt: null },
});

beforeAll(async () => {
  at = await openTestData();
  for (const isDrill of SIDES) {
    const subjectId = newId('subject', now, isDrill);
    const deviceId = newId('device', now, isDrill);
    const incidentId = newId('incident', now, isDrill);
    sides.set(isDrill, { subjectId, deviceId, incidentId });
    await at.data.transact(now, async (tx) => {
      const named = { displayName: 'X', customerNumber: null, keyVersion: 1 };
      await tx.common.subjects.insert({ id: subjectId, ...named, createdAt: now, erasedAt: null });
      await tx.common.devices.insert({ id: deviceId, serial: deviceId, model: 'X', createdAt: now });
      await tx.common.incidents.insert(incidentOf(incidentId, isDrill));
    });
  }
});
afterAll(() => at.close());

/** Tables of rows that belong to a person and name an incident or a device as well. */
const tables = entities('sqlite').flatMap(({ options }) => {
  const columns = Object.keys(options.columns);
  if (!columns.includes('subjectId')) return [];
  const others = (['incidentId', 'deviceId'] as const).filter((column) => columns.includes(column));
  return others.map((column) => [options.name, column] as const);
});

test('there are such tables', () => expect(tables.length).toBeGreaterThanOrEqual(5));

describe('no row of a person names what is of the other side', () => {
  test.each(tables.flatMap(([name, column]) => SIDES.map((isDrill) => [name, column, isDrill] as const)))(
    '%s by %s, of an exercise: %s',
    async (name, column, isDrill) => {
      const table = new OwnedTable<{ subjectId: SubjectId }>(at.database, name, scopeOf(isDrill));
      const row = { subjectId: side(isDrill).subjectId, [column]: side(!isDrill)[column] };
      await expect(at.data.transact(now, () => table.insert(row))).rejects.toThrow('nothing in common');
    },
  );
});

describe('the engine refuses it as well, where it names an incident', () => {
  test.each(tables.filter(([, column]) => column === 'incidentId').map(([name]) => name))('%s', (name) => {
    const { checks } = entities('sqlite').find(({ options }) => options.name === name)?.options ?? {};
    expect(checks?.map(({ expression }) => expression)).toContain(
      `(${isMarked('subject_id')}) = (${isMarked('incident_id')})`,
    );
  });

  test.each(SIDES)('frozen things of an exercise: %s', async (isDrill) => {
    const frozen = (incidentId: Id<'incident'>) =>
      at.data.transact(now, () =>
        withBinding({ across: 'incident-scope' }, () =>
          at.database.read((manager) =>
            manager
              .createQueryBuilder()
              .insert()
              .into('FrozenThing')
              .values({
                subjectId: side(isDrill).subjectId,
                incidentId,
                kind: 'recording',
                thing: Buffer.alloc(16, 1),
                frozenAt: now,
              })
              .execute(),
          ),
        ),
      );
    await expect(frozen(side(!isDrill).incidentId)).rejects.toThrow(/constraint/i);
    await frozen(side(isDrill).incidentId);
  });

  test.each(SIDES)('an incident that is marked otherwise than its id: %s', async (isDrill) => {
    const row = incidentOf(newId('incident', now, isDrill), !isDrill);
    await expect(at.data.transact(now, (tx) => tx.common.incidents.insert(row))).rejects.toThrow(
      /constraint/i,
    );
  });
});

test.each(SIDES)(
  'what an authority could see of an exercise is refused by the engine: %s',
  async (isDrill) => {
    const authorityId = newId('authority', now);
    const filing = {
      ...{
        incidentId: side(isDrill).incidentId,
        authorityId,
        state: 'draft' as const,
        version: 1,
        filedCount: 0,
      },
      ...{ draftSealed: Buffer.alloc(1), draftedAt: now, draftedBy: null, openUntil: null },
    } as const;
    const id = newId('filing', now);
    await at.data.transact(now, async (tx) => {
      await tx.common.authorities.insert({ id: authorityId, name: `Authority ${isDrill}` });
      await tx.common.filings.insert({ ...filing, id });
    });
    for (const seen of [{ state: 'filed' }, { filedCount: 1 }, { openUntil: now }] as const) {
      const changed = at.data.transact(now, (tx) => tx.common.filings.update({ id }, seen));
      if (isDrill) await expect(changed).rejects.toThrow(/constraint/i);
      else expect(await changed).toBe(1);
    }
  },
);

test('an id keeps its mark, and its place in time', () => {
  for (let count = 0; count < 200; count += 1) {
    expect(isDrillId(newId('incident', now))).toBe(false);
    expect(isDrillId(newId('incident', now, true))).toBe(true);
    expect(newId('incident', now, true) < newId('incident', new Date(now.getTime() + 1))).toBe(true);
  }
});
