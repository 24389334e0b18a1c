import { Database } from '@rightful/data';
import { numbersBelow } from './numbers-below.ts';

const DAY_MS = 86_400_000;
const KINDS = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection'];

/**
 * What the figures count of requests by the hundred thousand, made by the engine itself: received evenly over `days` that
 * end at `until`, answered within eighty days but for one in fifty.
 */
export async function addManyFacts(
  url: string,
  { count, days, until }: { readonly count: number; readonly days: number; readonly until: Date },
): Promise<void> {
  // Rows that nobody's scope wrote; the guard would rightly refuse them.
  const database = await Database.open(url, { guard: () => undefined });
  const sqlite = database.dialect === 'sqlite';
  const id = `UNHEX(${sqlite ? `printf('d%031x', i)` : `CONCAT('d', LPAD(HEX(i), 31, '0'))`})`;
  const stepMs = Math.floor((days * DAY_MS) / count);
  const receivedAt = `${until.getTime() - days * DAY_MS} + i * ${stepMs}`;
  const kind = KINDS.map((name, place) => `WHEN ${place} THEN '${name}'`).join(' ');
  try {
    await database.transaction((manager) =>
      manager.query(
        `INSERT INTO case_facts (received_at, id, kind, due_at, answered_at, ending, is_open, was_paused, was_extended,
           grounds, assignee_id)
         SELECT ${receivedAt}, ${id}, CASE i % 6 ${kind} END, ${receivedAt} + ${30 * DAY_MS},
           CASE WHEN i % 50 = 0 THEN NULL ELSE ${receivedAt} + ((i * 7919) % 80) * ${DAY_MS} END,
           CASE WHEN i % 50 = 0 THEN 'open' WHEN i % 9 = 0 THEN 'refused' ELSE 'granted' END,
           CASE WHEN i % 50 = 0 THEN 1 ELSE 0 END, CASE WHEN i % 13 = 0 THEN 1 ELSE 0 END,
           CASE WHEN i % 17 = 0 THEN 1 ELSE 0 END, CASE WHEN i % 9 = 0 THEN '["EXCESSIVE"]' ELSE '[]' END, NULL
         FROM (${numbersBelow(count)}) AS numbers WHERE i < ${Math.trunc(count)}`,
      ),
    );
  } finally {
    await database.close();
  }
}
