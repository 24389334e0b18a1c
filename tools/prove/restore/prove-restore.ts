import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '@rightful/config';
import { moreThan, type RecordingRow, taskScope } from '@rightful/data';
import { askForErasure, contextFor, openAudio, openPortal, type Portal } from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addRecordings,
  canaryOf,
  createTestDatabase,
  type TestCustomer,
} from '@rightful/testing';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ask, download, type Scene, setScene, settle } from '../attacks/scene.ts';
import { type Env, killThenRun, rightful } from './rightful.ts';

const DAY_MS = 86_400_000;

export interface Restored {
  readonly killed: number;
  readonly openedCount: number;
  readonly customersCount: number;
  readonly faults: readonly string[];
}

/** From an installation on one engine, under load, to one on another; what of it is not as it has to be. */
export async function restoreFrom(
  from: string | undefined,
  to: string | undefined,
  { kills, parent }: { readonly kills: number; readonly parent: string },
): Promise<Restored> {
  useServer(from);
  const scene = await setScene({ a: 40, b: 20 });
  const folder = mkdtempSync(join(parent, 'backups-'));
  const identity = await generateX25519Identity();
  const keyFile = join(parent, 'identity.txt');
  writeFileSync(keyFile, `# to be kept elsewhere\n${identity}\n`, { mode: 0o600 });
  const faults: string[] = [];
  try {
    const asked = await ask(scene.a);
    await settle(scene);
    const load = keepWriting(scene);
    const to1 = await identityToRecipient(identity);
    let killed = await killThenRun(environmentOf(scene), ['backup', folder, '--to', to1], kills);
    await load.stop();
    faults.push(...plainIn(folder, scene));
    await erase(scene, scene.b);
    const shared = mkdtempSync(join(parent, 'kept-apart-'));
    for (const part of ['keys', 'audit'])
      cpSync(join(scene.test.config.sharedDir, part), join(shared, part), { recursive: true });

    useServer(to);
    const state = mkdtempSync(join(parent, 'state-'));
    const place = await createTestDatabase(state);
    const env = { RIGHTFUL_STATE_DIR: state, RIGHTFUL_SHARED_DIR: shared, ...place.settings };
    const args = ['restore', folder, '--identity', keyFile];
    faults.push(...(await refusals(env, args)));
    killed += await killThenRun(env, args, kills);
    const { config, secrets } = loadConfig(env);
    const { portal, close } = await openPortal(config, secrets, { now: scene.test.clock.now });
    try {
      const { openedCount, customersCount } = await lookAround(portal, scene, load.customers, faults);
      const { viewer } = scene.a.ctx;
      const proof = { ...viewer.proof, provedAt: scene.test.clock.now() };
      const bytes = asked ? await download(contextFor(portal, { ...viewer, proof }), asked) : Buffer.alloc(0);
      if (bytes.length === 0) faults.push('the archive that was ready is not delivered');
      return { killed, openedCount, customersCount, faults };
    } finally {
      await close();
      await place.drop();
    }
  } finally {
    useServer(from);
    await scene.close();
  }
}

function useServer(url: string | undefined): void {
  if (url === undefined) delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  else process.env.RIGHTFUL_TEST_DATABASE_URL = url;
}

function environmentOf({ test: { folder, secrets } }: Scene): Record<string, string> {
  const { databaseUrl, gateDatabaseUrl, ownerDatabaseUrl } = secrets;
  return {
    RIGHTFUL_STATE_DIR: folder,
    RIGHTFUL_DATABASE_URL: databaseUrl,
    ...(gateDatabaseUrl !== databaseUrl && { RIGHTFUL_GATE_DATABASE_URL: gateDatabaseUrl }),
    ...(ownerDatabaseUrl && { RIGHTFUL_OWNER_DATABASE_URL: ownerDatabaseUrl }),
  };
}

/** Customers come, with a speaker and what it heard, until it is stopped. */
function keepWriting({ test }: Scene): { customers: TestCustomer[]; stop(): Promise<void> } {
  const customers: TestCustomer[] = [];
  let running = true;
  const run = (async () => {
    while (running) {
      const customer = await addCustomer(test, `Late ${inLetters(customers.length)}`);
      const deviceId = await addDevice(test, `S-L${customers.length}`, [{ customer, from: '2018-01-01' }]);
      await addRecordings(test, customer, { deviceId, count: 2 });
      customers.push(customer);
      await pause(20);
    }
  })();
  return {
    customers,
    async stop() {
      running = false;
      await run;
    },
  };
}

/** Names become addresses, which know no digits. */
const inLetters = (count: number): string =>
  [...String(count)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');

/** What of the people, and of the keys, stands in the folder for everybody to read. */
function plainIn(folder: string, { a, b, test }: Scene): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const all = Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
  const keys = join(test.config.sharedDir, 'keys');
  const secrets = readdirSync(keys).map((name) => readFileSync(join(keys, name), 'latin1').trim());
  return [a.name, b.name, canaryOf(a), canaryOf(b), 'S-A', 'example.org', ...secrets]
    .filter((canary) => all.includes(Buffer.from(canary, 'latin1')))
    .map((canary) => `the backup tells: ${canary.slice(0, 12)}`);
}

async function erase(scene: Scene, customer: TestCustomer): Promise<void> {
  if ((await askForErasure(customer.ctx)).kind !== 'ErasurePlanned') throw new Error('It was not planned.');
  scene.test.clock.pass(15 * DAY_MS);
  await settle(scene);
  await scene.test.portal.jobs.nudge('erase');
  await scene.test.portal.jobs.drain();
}

/** Without the newest shred list, or without its keys, nothing is put back. */
async function refusals(env: Env, args: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const part of [join('audit', 'shred-list.ndjson'), join('keys', 'kek')]) {
    const shared = env.RIGHTFUL_SHARED_DIR as string;
    const poorer = mkdtempSync(`${shared}-poorer-`);
    cpSync(shared, poorer, { recursive: true });
    rmSync(join(poorer, part));
    const { code, said } = await rightful({ ...env, RIGHTFUL_SHARED_DIR: poorer }, args);
    if (code !== 1 || !said.includes(part)) faults.push(`without ${part} it answered: ${said}`);
  }
  return faults;
}

/** Opens every recording of everybody, and looks for who was erased. */
async function lookAround(
  portal: Portal,
  { a, b }: Scene,
  late: readonly TestCustomer[],
  faults: string[],
): Promise<{ openedCount: number; customersCount: number }> {
  const viewer = { kind: 'system', task: 'prove' } as const;
  const of = (customer: TestCustomer) => portal.data.owned(taskScope(viewer, customer.subjectId));
  const ever = { recordedAt: moreThan(new Date(0)) };
  let openedCount = 0;
  let customersCount = 0;
  for (const customer of [a, ...late]) {
    const rows: RecordingRow[] = await of(customer).recordings.find(ever);
    if (rows.length > 0) customersCount += 1;
    const wanted = customer === a ? 40 : 2;
    // One who came while the rows were read may be there without what was fed in afterwards.
    if (rows.length !== wanted && (customer === a || rows.length > wanted))
      faults.push(`${customer.name} has ${rows.length} recordings`);
    for (const { id, sha256 } of rows) {
      const opened = await openAudio(contextFor(portal, customer.ctx.viewer), id, undefined);
      const hash = createHash('sha256');
      if (opened) for await (const piece of opened.stream.slices(0, opened.byteLength)) hash.update(piece);
      await opened?.close();
      if (!hash.digest().equals(sha256)) faults.push(`a recording of ${customer.name} does not open`);
      else openedCount += 1;
    }
  }
  if ((await of(b).recordings.find(ever)).length > 0) faults.push('what was erased is back');
  return { openedCount, customersCount };
}
