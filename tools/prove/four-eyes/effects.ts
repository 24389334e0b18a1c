import { Database } from '@rightful/data';
import type { TestPortal } from '@rightful/testing';

/** Rows of real people: the ids of invented people in exercises are of version 8. */
const real = (id: string): string => `substr(hex(${id}), 13, 1) <> '8'`;

/** What only two may bring about, as counts and digests that any of it would change. */
const EFFECTS = {
  'answers that went out': `SELECT COUNT(*) AS n FROM requests WHERE state IN ('ready', 'delivered', 'expired') AND ${real('subject_id')}`,
  'archives released': `SELECT COUNT(*) AS n FROM archives WHERE state IN ('released', 'expired') AND ${real('subject_id')}`,
  'requests refused': "SELECT COUNT(*) AS n FROM requests WHERE outcome IN ('refused', 'partly')",
  'requests closed': "SELECT COUNT(*) AS n FROM requests WHERE state = 'closed'",
  'cases refused': "SELECT COUNT(*) AS n FROM intakes WHERE state IN ('refused', 'closed')",
  'redactions in force': "SELECT COUNT(*) AS n FROM redactions WHERE state = 'released'",
  'decisions taken': "SELECT COUNT(*) AS n FROM decisions WHERE state IN ('confirmed', 'applied')",
  'lines of the ledger': `SELECT COUNT(*) AS n FROM device_ownerships WHERE ${real('subject_id')}`,
  'ends in the ledger': `SELECT COALESCE(SUM(owned_to), 0) + SUM(owned_from) AS n FROM device_ownerships WHERE ${real('subject_id')}`,
  'recordings held': `SELECT COUNT(*) AS n FROM recordings WHERE ${real('subject_id')}`,
  'holds lifted': 'SELECT COUNT(*) AS n FROM legal_holds WHERE lifted_at IS NOT NULL',
  'keys destroyed': 'SELECT COUNT(*) AS n FROM subject_keys WHERE destroyed_at IS NOT NULL',
  'incidents ended': "SELECT COUNT(*) AS n FROM incidents WHERE state = 'closed'",
  'moments of awareness': `SELECT COALESCE(SUM(aware_at), 0) AS n FROM incidents WHERE ${real('id')}`,
  'recordings frozen': `SELECT COUNT(*) AS n FROM recordings WHERE frozen_at IS NOT NULL AND ${real('subject_id')}`,
  'letters that went out': 'SELECT COUNT(*) AS n FROM breach_letters WHERE sent_at IS NOT NULL',
  'people who need not be told': 'SELECT COUNT(*) AS n FROM breach_letters WHERE excepted_at IS NOT NULL',
  'public notices': 'SELECT COUNT(*) AS n FROM public_notices',
  'steps in incidents taken': "SELECT COUNT(*) AS n FROM incident_decisions WHERE state = 'applied'",
} as const;
export type Effects = Readonly<Record<keyof typeof EFFECTS, number>>;

export async function effectsIn(test: TestPortal): Promise<Effects> {
  const database = await Database.open(test.secrets.databaseUrl, { guard: () => undefined });
  try {
    const found: [string, number][] = [];
    for (const [name, query] of Object.entries(EFFECTS)) {
      const [row] = await database.read((manager) => manager.query(query));
      found.push([name, Number(row.n)]);
    }
    return Object.fromEntries(found) as Effects;
  } finally {
    await database.close();
  }
}

export const changed = (before: Effects, after: Effects): string[] =>
  (Object.keys(before) as (keyof Effects)[]).filter((name) => before[name] !== after[name]);
