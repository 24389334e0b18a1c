import { Database } from '@rightful/data';
import { type AccountId, idToBytes } from '@rightful/policy';
import { numbersBelow } from './numbers-below.ts';

interface Wanted {
  readonly count: number;
  /** The first day by which somebody has to act; the cases spread over the sixty that begin with it. */
  readonly from: string;
  /** Two officers, who have a seventh each; nobody has the others. */
  readonly officers: readonly [AccountId, AccountId];
}

export const DAYS = 60;
const DAY_MS = 86_400_000;

/** The 16 bytes of the id of the nth case, and of its subject. */
export const manyCaseId = (number: number): Buffer =>
  Buffer.from(`c${number.toString(16).padStart(31, '0')}`, 'hex');

/**
 * Open cases by the hundred thousand, made by the engine itself: a subject, a request and its place on the list for each.
 * A sixtieth of them has the very same date, as cases of one day do.
 */
export async function addManyCases(url: string, { count, from, officers }: Wanted): Promise<void> {
  // Rows that nobody's scope wrote; the guard would rightly refuse them.
  const database = await Database.open(url, { guard: () => undefined });
  const sqlite = database.dialect === 'sqlite';
  const id = `UNHEX(${sqlite ? `printf('c%031x', i)` : `CONCAT('c', LPAD(HEX(i), 31, '0'))`})`;
  const oneOf = (by: string, values: readonly string[]) =>
    `CASE ${by} ${values
      .slice(1)
      .map((value, place) => `WHEN ${place + 1} THEN ${value}`)
      .join(' ')} ELSE ${values[0]} END`;
  const kind = oneOf('i % 6', [
    `'access'`,
    `'portability'`,
    `'rectification'`,
    `'erasure'`,
    `'restriction'`,
    `'objection'`,
  ]);
  const door = oneOf('i % 11', [`'portal'`, `'letter'`, `'call'`, `'outside'`]);
  const state = oneOf('i % 97', [`'asked'`, `'held'`]);
  const reason = oneOf('i % 97', [`'due'`, `'held'`]);
  const actAt = `${new Date(from).getTime()} + (i % ${DAYS}) * ${DAY_MS}`;
  const whose = `CASE i % 7 WHEN 0 THEN ? WHEN 1 THEN ? ELSE NULL END`;
  const who = officers.map(idToBytes);
  const numbers = `FROM (${numbersBelow(count)}) AS numbers WHERE i < ${Math.trunc(count)}`;
  try {
    await database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO subjects (id, display_name, key_version, created_at) SELECT ${id}, 'Some Body', 1, 0 ${numbers}`,
      );
      await manager.query(
        `INSERT INTO requests (subject_id, id, kind, door, state, asked_at, received_at, scope_device_ids,
           scope_ingested_before, recording_count, total_byte_length, due_at, due, clock, act_at, assignee_id, version,
           grounds, open_mark, findings, progress_done, progress_byte_length, lease_number, attempts)
         SELECT ${id}, ${id}, ${kind}, ${door}, ${state}, 0, 0, '[]', 0, 12, 0, ${actAt}, '{}',
           '{"pauses":[],"extension":null}', ${actAt}, ${whose}, 1, '[]', 1, '[]', 0, 0, 0, 0 ${numbers}`,
        who,
      );
      await manager.query(
        `INSERT INTO work_items (id, thing, kind, state, reason, door, act_at, due_at, paused, assignee_id, version,
           open_mark, changed_at, changes)
         SELECT ${id}, 'request', ${kind}, ${state}, ${reason}, ${door}, ${actAt}, ${actAt},
           ${oneOf('i % 13', ['0', '1'])}, ${whose}, 1, 1, 0, '[]' ${numbers}`,
        who,
      );
    });
  } finally {
    await database.close();
  }
}
