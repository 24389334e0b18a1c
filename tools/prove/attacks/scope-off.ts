import { type Data, taskScope } from '@rightful/data';
import type { TestPortal } from '@rightful/testing';
import { attacker } from './attacker.ts';
import { switchForeignKeysOff } from './foreign-keys.ts';
import type { SceneOptions } from './scene.ts';

type Method = (...asked: unknown[]) => Promise<unknown>;

/** How what everybody's tables answer becomes one answer, by the shape of the answer. */
function merge(answers: readonly unknown[], take?: number): unknown {
  const [first] = answers;
  if (typeof first === 'number') return answers.reduce<number>((sum, one) => sum + (one as number), 0);
  if (Array.isArray(first)) return answers.flat().slice(0, take);
  if (first instanceof Map) {
    const all = new Map<unknown, number>();
    for (const [key, count] of answers.flatMap((one) => [...(one as Map<unknown, number>)]))
      all.set(key, (all.get(key) ?? 0) + count);
    return all;
  }
  const rows = answers.filter((one) => one !== null);
  if (rows.length > 0 && isTotals(rows[0])) return addUp(rows as Totals[]);
  // One row: the own one where there is any, else whoever's it is.
  return rows[0] ?? null;
}

interface Totals {
  readonly recordingCount: number;
}
const isTotals = (value: unknown): value is Totals =>
  typeof value === 'object' && value !== null && 'totalDurationMs' in value;
const addUp = (all: readonly Totals[]): Totals => ({
  ...(all[0] as Totals),
  recordingCount: all.reduce((sum, { recordingCount }) => sum + recordingCount, 0),
});

/** Whatever an owned table has that asks or changes, asks and changes everybody's rows. New tables are taken in by themselves. */
function widen(test: TestPortal, tablesOf: Data['owned'], own: Parameters<Data['owned']>[0]) {
  const others = async () =>
    (await test.portal.data.common.subjects.find({ keyVersion: 1 }))
      .map(({ id }) => id)
      .filter((id) => id !== own.subjectId);
  const tables = tablesOf(own) as unknown as Record<string, Record<string, unknown>>;
  const wide: Record<string, unknown> = {};
  for (const [name, table] of Object.entries(tables)) {
    wide[name] = typeof table?.find !== 'function' ? table : new Proxy(table, { get: everybodys(name) });
  }
  return wide;

  function everybodys(name: string) {
    return (table: Record<string, unknown>, method: string | symbol): unknown => {
      const plain = Reflect.get(table, method);
      if (typeof plain !== 'function' || method === 'insert')
        return typeof plain === 'function' ? plain.bind(table) : plain;
      return async (...asked: unknown[]) => {
        const all = [table];
        for (const id of await others()) {
          const theirs = tablesOf(taskScope(attacker, id)) as unknown as typeof tables;
          all.push(theirs[name] as Record<string, unknown>);
        }
        const answers: unknown[] = [];
        for (const one of all) answers.push(await (one[method as string] as Method).apply(one, asked));
        return merge(answers, takeOf(method, asked));
      };
    };
  }
}

function takeOf(method: string | symbol, asked: readonly unknown[]): number | undefined {
  if (method === 'page') return asked[1] as number;
  return method === 'find' ? (asked[1] as { take?: number } | undefined)?.take : undefined;
}

/**
 * The first wall, all of it: the guard at the driver lets every statement through, every owned table shows and changes
 * everybody's rows, and the engine's composite keys are off. From the attack on: before it nobody could ask for
 * a copy, since each would be told of the other's.
 */
export function scopeOff(): SceneOptions {
  return {
    guard: () => undefined,
    beforeAttack: async (test) => {
      await switchForeignKeysOff(test);
      const { data } = test.portal;
      const [owned, ofCase] = [data.owned.bind(data), data.ofCase.bind(data)];
      const open = data as { owned: unknown; ofCase: unknown };
      open.owned = (scope: Parameters<Data['owned']>[0]) => widen(test, owned, scope);
      open.ofCase = (scope: Parameters<Data['owned']>[0]) => widen(test, ofCase as Data['owned'], scope);
    },
  };
}
