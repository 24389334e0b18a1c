import { Database } from '@rightful/data';
import { idToBytes, type SessionId } from '@rightful/policy';
import { numbersBelow } from './numbers-below.ts';

interface Wanted {
  /** How many of the cases of `addManyCases` were answered before with a copy that was fetched and is over. */
  readonly caseCount: number;
  readonly entryCount: number;
  readonly sessionId: SessionId;
}

/**
 * What years leave behind, made by the engine itself: expired archives, their deliveries, and entries of the audit log. These
 * do not form a chain; what is appended behind them does.
 */
export async function addManyPast(url: string, { caseCount, entryCount, sessionId }: Wanted): Promise<void> {
  // Rows that nobody's scope wrote; the guard would rightly refuse them.
  const database = await Database.open(url, { guard: () => undefined });
  const sqlite = database.dialect === 'sqlite';
  const hex = (digit: string, length: number) =>
    sqlite
      ? `printf('${digit}%0${length - 1}x', i)`
      : `LOWER(CONCAT('${digit}', LPAD(HEX(i), ${length - 1}, '0')))`;
  const id = (digit: string, byteLength = 16) => `UNHEX(${hex(digit, 2 * byteLength)})`;
  const numbers = (count: number) =>
    `FROM (${numbersBelow(count)}) AS numbers WHERE i < ${Math.trunc(count)}`;
  try {
    await database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO archives (subject_id, id, request_id, state, blob_id, key_version, created_at, ready_until,
           entry_count, byte_length, sha256, bytes_gone_at)
         SELECT ${id('c')}, ${id('a')}, ${id('c')}, 'expired', ${hex('a', 32)}, 1, 0, 1, 12, 0, ${id('a', 32)}, 2 ${numbers(caseCount)}`,
      );
      await manager.query(
        `INSERT INTO deliveries (subject_id, id, archive_id, session_id, state, prepared_at, opened_at, completed_at,
           expires_at, sha256, byte_length, bytes_sent, sent_ranges, running_ranges, range_count, count_number)
         SELECT ${id('c')}, ${id('b')}, ${id('a')}, ?, 'completed', 0, 0, 1, 1, ${id('a', 32)}, 0, 0, '[]', '[]', 1, 0 ${numbers(caseCount)}`,
        [idToBytes(sessionId)],
      );
      await manager.query(
        `INSERT INTO audit_entries (sequence, at, action, actor_kind, actor, subject_mark, recording_mark, facts, previous_hash, hash)
         SELECT 1000000 + i, 0, 'play-recording', 'customer', NULL, ${id('d', 32)}, ${id('e', 32)}, '{}', ${id('f', 32)}, ${id('d', 32)} ${numbers(entryCount)}`,
      );
      await manager.query('UPDATE audit_head SET sequence = ? WHERE id = 1', [1_000_000 + entryCount]);
      // Nobody works on them: that many that wait would be work, and not only rows.
      for (const table of ['requests', 'work_items'])
        await manager.query(`UPDATE ${table} SET state = 'held' WHERE kind IN ('access', 'portability')`);
    });
  } finally {
    await database.close();
  }
}
