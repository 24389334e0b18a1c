import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@rightful/data';
import { type Env, startRightful } from '../restore/rightful.ts';

/** How many changes of the tables are made. */
export async function madeCount(url: string): Promise<number> {
  const database = await Database.open(url, { readonly: true });
  try {
    const rows: { made: unknown }[] = await database.read((manager) =>
      manager.query('SELECT COUNT(*) AS made FROM migrations'),
    );
    return Number(rows[0]?.made);
  } finally {
    await database.close();
  }
}

/** So many start at once; what they said who did not end well. */
export async function startAtOnce(env: Env, count: number): Promise<string[]> {
  const ends = await Promise.all(Array.from({ length: count }, () => startRightful(env, ['migrate']).ended));
  return ends.filter(({ code }) => code !== 0).map(({ code, said }) => `${code}: ${said.trim()}`);
}

/** So many start at once, and all are killed when so many changes are made. How many are made then; null: they were through before. */
export async function killAt(env: Env, url: string, count: number, made: number): Promise<number | null> {
  const starters = Array.from({ length: count }, () => startRightful(env, ['migrate']));
  let left = starters.length;
  for (const { ended } of starters) void ended.then(() => (left -= 1));
  while (left === starters.length && (await madeCount(url)) < made) await pause(2);
  for (const { kill } of starters) kill();
  const ends = await Promise.all(starters.map(({ ended }) => ended));
  return ends.some(({ code }) => code === 0) ? null : madeCount(url);
}
