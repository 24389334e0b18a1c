import type { Database } from 'better-sqlite3';
import { listOpenWork } from './list-open-work.ts';

const DAY_MS = 86_400_000;
const KINDS = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection'];

/** So many open cases more, one a minute; the first hundred are late, and the demo's own stand before them all. */
export function addManyCases(database: Database, count: number): void {
  database.pragma('foreign_keys = OFF');
  const pattern = database
    .prepare("SELECT * FROM requests WHERE kind = 'access' AND open_mark = 1 LIMIT 1")
    .get() as Record<string, unknown>;
  const columns = Object.keys(pattern);
  const places = columns.map((column) => `@${column}`).join(', ');
  const addRequest = database.prepare(`INSERT INTO requests (${columns.join(', ')}) VALUES (${places})`);
  const addSubject = database.prepare(
    'INSERT INTO subjects (id, display_name, key_version, created_at) VALUES (?, ?, 1, 0)',
  );
  const startMs = Date.now() - DAY_MS - 100 * 60_000;
  const before = startMs - DAY_MS;
  database.prepare('UPDATE requests SET act_at = ?, due_at = ? WHERE open_mark = 1').run(before, before);
  database.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const id = Buffer.from(`c${number.toString(16).padStart(31, '0')}`, 'hex');
      const at = startMs + number * 60_000 + (number < 100 ? 0 : 2 * DAY_MS);
      addSubject.run(id, `Case ${number}`);
      addRequest.run({
        ...pattern,
        subject_id: id,
        id,
        kind: KINDS[number % KINDS.length],
        door: number % 5 === 0 ? 'letter' : 'portal',
        state: 'asked',
        // Nobody works on it: no machine may pick it up.
        lease_until: startMs + 1000 * DAY_MS,
        open_mark: 1,
        due_at: at,
        act_at: at,
        assignee_id: null,
        findings: '[]',
        failure_code: null,
      });
    }
  })();
  listOpenWork(database);
}

/** A second officer, with the first one's password. */
export function addSecondOfficer(database: Database): void {
  const olivia = database.prepare("SELECT * FROM accounts WHERE role = 'officer' LIMIT 1").get() as Record<
    string,
    unknown
  >;
  const columns = Object.keys(olivia);
  const id = Buffer.from(olivia.id as Buffer);
  id[15] = ((id[15] ?? 0) + 1) & 0xff;
  database
    .prepare(
      `INSERT INTO accounts (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    )
    .run({ ...olivia, id, email: 'otto@example.org', display_name: 'Otto Officer' });
}
