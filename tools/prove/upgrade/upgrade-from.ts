import { chmodSync, cpSync, createReadStream, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadConfig } from '@rightful/config';
import { Database, dumpRows, loadRows } from '@rightful/data';
import { openPortal } from '@rightful/domain';
import { createTestDatabase, type TestDatabase } from '@rightful/testing';
import { type Found, lookAround } from './look-around.ts';
import { KEPT, type KeptFacts } from './release.ts';
import { killAt, madeCount, startAtOnce } from './starters.ts';

const STARTERS = 3;

export interface Upgraded extends Found {
  /** How often all starters were killed, and how often of these between two changes of the tables. */
  readonly killed: number;
  readonly killedMidway: number;
  /** How many changes of the tables came since that release. */
  readonly changes: number;
}

/** Brings what a release left up to date on the engine that the environment names: once undisturbed, once killed over and over. */
export async function upgradeFrom(release: string, parent: string, kills: number): Promise<Upgraded> {
  const facts = JSON.parse(readFileSync(join(release, KEPT.facts), 'utf8')) as KeptFacts;
  const undisturbed = await layOut(release, parent);
  const faults: string[] = [];
  const before = await madeCount(undisturbed.place.ownerUrl);
  for (const said of await startAtOnce(undisturbed.env, STARTERS))
    faults.push(`of ${STARTERS} that started at once one ended with ${said}`);
  const all = await madeCount(undisturbed.place.ownerUrl);
  const whole = await formOf(undisturbed.place);
  await undisturbed.place.drop();

  const { place, state, env } = await layOut(release, parent);
  try {
    let [killed, killedMidway] = [0, 0];
    for (let turn = 0; turn < kills; turn += 1) {
      const after = before + Math.round(((all - before) * turn) / kills);
      const made = await killAt(env, place.ownerUrl, STARTERS, after);
      if (made !== null) killed += 1;
      if (made !== null && made > before && made < all) killedMidway += 1;
    }
    for (const said of await startAtOnce(env, STARTERS))
      faults.push(`after the kills one ended with ${said}`);
    if ((await formOf(place)) !== whole)
      faults.push('after the kills the tables are not what they are without');
    const { config, secrets } = loadConfig(env);
    const now = () => new Date(Date.parse(facts.leftAt) + 60_000);
    const { portal, close } = await openPortal(config, secrets, { now });
    try {
      faults.push(...(await openWords(place, facts)));
      const found = await lookAround(portal, facts, readFileSync(join(release, KEPT.archive)), state);
      const changes = all - before;
      return { ...found, faults: [...faults, ...found.faults], killed, killedMidway, changes };
    } finally {
      await close();
    }
  } finally {
    await place.drop();
  }
}

/** That release's portal as it was left, with the tables that it knew. */
async function layOut(
  release: string,
  parent: string,
): Promise<{ place: TestDatabase; state: string; env: Readonly<Record<string, string>> }> {
  const state = mkdtempSync(join(parent, 'state-'));
  for (const folder of KEPT.folders) cpSync(join(release, folder), join(state, folder), { recursive: true });
  // A work tree does not keep who may read a file.
  for (const file of readdirSync(join(state, 'keys'))) chmodSync(join(state, 'keys', file), 0o600);
  const place = await createTestDatabase(state);
  await loadRows(
    { url: place.ownerUrl },
    createInterface({ input: createReadStream(join(release, KEPT.rows)) }),
  );
  return { place, state, env: { RIGHTFUL_STATE_DIR: state, ...place.settings } };
}

/** Which changes the tables have had, each once, and what they still lack for this version. */
async function formOf({ ownerUrl }: TestDatabase): Promise<string> {
  const [header = ''] = await linesOf(ownerUrl);
  const database = await Database.open(ownerUrl);
  const lacking = await database.drift();
  await database.close();
  if (lacking.length > 0) throw new Error(`The tables lack: ${lacking.join('; ')}`);
  return header;
}

/** What an older version kept open lies sealed once the portal was opened. */
async function openWords({ ownerUrl }: TestDatabase, { case: { reason } }: KeptFacts): Promise<string[]> {
  const found = (await linesOf(ownerUrl)).filter((line) => line.includes(reason));
  return found.map((line) => `words of an officer lie open: ${line.slice(0, 80)}`);
}

async function linesOf(url: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dumpRows({ url, now: new Date(0) })) lines.push(line);
  return lines;
}
