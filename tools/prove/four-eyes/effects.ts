import { Database } from '@rightful/data';
import type { TestPortal } from '@rightful/testing';

/** What only two may bring about, as counts and digests that any of it would change. */
const EFFECTS = {
  'answers that went out':
    "SELECT COUNT(*) AS n FROM requests WHERE state IN ('ready', 'delivered', 'expired')",
  'archives released': "SELECT COUNT(*) AS n FROM archives WHERE state IN ('released', 'expired')",
  'requests refused': "SELECT COUNT(*) AS n FROM requests WHERE outcome IN ('refused', 'partly')",
  'requests closed': "SELECT COUNT(*) AS n FROM requests WHERE state = 'closed'",
  'cases refused': "SELECT COUNT(*) AS n FROM intakes WHERE state IN ('refused', 'closed')",
  'redactions in force': "SELECT COUNT(*) AS n FROM redactions WHERE state = 'released'",
  'decisions taken': "SELECT COUNT(*) AS n FROM decisions WHERE state IN ('confirmed', 'applied')",
  'lines of the ledger': 'SELECT COUNT(*) AS n FROM device_ownerships',
  'ends in the ledger': 'SELECT COALESCE(SUM(owned_to), 0) + SUM(owned_from) AS n FROM device_ownerships',
  'recordings held': 'SELECT COUNT(*) AS n FROM recordings',
  'holds lifted': 'SELECT COUNT(*) AS n FROM legal_holds WHERE lifted_at IS NOT NULL',
  'keys destroyed': 'SELECT COUNT(*) AS n FROM subject_keys WHERE destroyed_at IS NOT NULL',
  'incidents ended': "SELECT COUNT(*) AS n FROM incidents WHERE state = 'closed'",
  'moments of awareness': 'SELECT COALESCE(SUM(aware_at), 0) AS n FROM incidents',
  'recordings frozen': 'SELECT COUNT(*) AS n FROM recordings WHERE frozen_at IS NOT NULL',
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
