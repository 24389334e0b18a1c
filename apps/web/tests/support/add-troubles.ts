import type { Database } from 'better-sqlite3';
import { listOpenWork } from './list-open-work.ts';

const DAY_MS = 86_400_000;
/** A blob of 16 bytes. */
type Key = Buffer;
type Row = Record<string, unknown>;

/**
 * What the demo does not come to by itself: a request of Bruno's that does not go on, one of Emil's that the gate
 * stopped, one that froze and one that an officer closed, a copy that Carla received by half, something that Bruno is asked to
 * delete, and a public notice.
 */
export function addTroubles(database: Database): void {
  database.pragma('foreign_keys = OFF');
  const ready = one(database, "SELECT * FROM requests WHERE state = 'ready'");
  const emil = one(database, "SELECT id FROM subjects WHERE display_name LIKE 'Emil%'").id;
  const askedAt = Number(ready.asked_at);
  const failed = { state: 'delayed', packed_at: null, checked_at: null, attempts: 5, findings: '[]' };
  const bruno = one(
    database,
    "SELECT r.* FROM requests r JOIN subjects s ON s.id = r.subject_id WHERE s.display_name LIKE 'Bruno%'",
  );
  database.prepare('DELETE FROM requests WHERE id = ?').run(bruno.id);
  insert(database, 'requests', { ...bruno, ...failed, failure_code: 'STORAGE_FULL', failed_at: askedAt });

  const ofEmil = { ...ready, subject_id: emil, recording_count: 8, ready_at: null };
  const finding = { code: 'FOREIGN_DEVICE', text: 'By the ledger somebody else had this device.' };
  insert(database, 'requests', {
    ...ofEmil,
    id: sibling(ready.id, 3),
    state: 'stopped',
    open_mark: 1,
    findings: JSON.stringify([finding]),
  });
  insert(database, 'requests', { ...ofEmil, id: sibling(ready.id, 2), state: 'frozen', ended_at: askedAt });
  insert(database, 'requests', {
    ...ofEmil,
    id: sibling(ready.id, 1),
    state: 'closed',
    ended_at: askedAt,
  });

  const archive = one(database, "SELECT * FROM archives WHERE state = 'released'");
  const sent = Math.floor(Number(archive.byte_length) / 2);
  insert(database, 'deliveries', {
    subject_id: archive.subject_id,
    id: sibling(archive.id, 1),
    archive_id: archive.id,
    session_id: sibling(archive.id, 2),
    state: 'expired',
    prepared_at: askedAt,
    opened_at: askedAt,
    completed_at: null,
    expires_at: askedAt,
    revoked_at: null,
    sha256: archive.sha256,
    byte_length: archive.byte_length,
    bytes_sent: sent,
    sent_ranges: JSON.stringify([[0, sent]]),
    running_ranges: '[]',
    range_count: 1,
    count_number: 1,
  });
  tellOf(database, bruno.subject_id, askedAt);
  listOpenWork(database);
}

/** In the first incident of the demo. */
function tellOf(database: Database, bruno: unknown, askedAt: number): void {
  const incident = one(database, 'SELECT id FROM incidents WHERE is_drill = 0 LIMIT 1').id;
  const officer = one(database, "SELECT id FROM accounts WHERE role = 'officer' LIMIT 1").id;
  insert(database, 'receiver_asks', {
    ...{ subject_id: bruno, id: sibling(incident, 5), incident_id: incident, asked_by: officer },
    ...{ asked_at: askedAt, answer_by: Date.now() + 5 * DAY_MS },
  });
  const text = {
    en: {
      subject: 'Recordings were sent to the wrong people',
      body: 'In May some recordings of our speakers went to people whom they did not belong to. Whoever we can reach has a letter from us. If you had one of our speakers and moved since, ask us.',
    },
    de: {
      subject: 'Aufnahmen gingen an die falschen Menschen',
      body: 'Im Mai gingen einige Aufnahmen unserer Lautsprecher an Menschen, zu denen sie nicht gehörten. Wen wir erreichen, der hat einen Brief von uns. Wenn Sie einen unserer Lautsprecher hatten und seither umgezogen sind, fragen Sie uns.',
    },
  };
  insert(database, 'public_notices', {
    ...{ incident_id: incident, number: 1, texts: JSON.stringify({ ...text, fr: text.en }) },
    ...{ shown_from: askedAt, shown_until: Date.now() + 30 * DAY_MS, written_by: officer },
    ...{ written_at: askedAt, released_at: askedAt },
  });
}

function one(database: Database, query: string): Row {
  const row = database.prepare(query).get() as Row | undefined;
  if (!row) throw new Error(`The demo has no row for: ${query}`);
  return row;
}

function insert(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map((column) => `@${column}`).join(', ');
  database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(row);
}

/** Another key of the same time. */
function sibling(key: unknown, step: number): Key {
  const bytes = Buffer.from(key as Key);
  bytes[15] = ((bytes[15] ?? 0) + step) & 0xff;
  return bytes;
}
