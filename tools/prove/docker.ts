import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signalAll } from '../shared/children.mjs';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { Customer, fetchOver, type Site } from './docker/customer.ts';
import { Engine } from './docker/engine.ts';
import { Installation } from './docker/installation.ts';
import { wrongWithImages } from './docker/wrong-with-images.ts';
import { readDocument } from './regulator/read-document.ts';

export const name = 'docker';
export const describe =
  'The installation that docker/up brings up: copies through TLS while a server and a worker are killed; images without rights or build tools; nothing left behind.';

const DEMO = join(root, 'apps', 'cli', 'demo');
const PASSWORD = 'nine lanterns by the quay';
const PATIENCE_MS = 120_000;
/** Whose devices were always theirs alone, so that nobody has to listen first. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  carla: ['EX1-0003', 'EX2-0004'],
  klara: ['EX2-0010'],
  emil: ['EX2-0006'],
  gerda: ['EX1-0007'],
  henry: ['EX2-0008'],
  isa: ['EX1-0009'],
};

/** `full` keeps the sealed bytes in S3, else on a volume. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const missing = Engine.missing();
  if (missing) return { ok: true, line: `${name}: not tried. ${missing}` };
  const engine = await Engine.start(full);
  let takeAway = () => engine.stop();
  // Stopped half-way it leaves nothing behind either.
  process.once('SIGTERM', () => {
    signalAll('SIGTERM');
    void takeAway().finally(() => process.exit(1));
  });
  try {
    const faults: string[] = [];
    const told = (part: string, found: readonly string[]) => {
      for (const fault of found) faults.push(`${part}: ${fault}`);
      console.log(`  ${found.length === 0 ? 'whole' : `FAULT ${found.join('; ')}`}  ${part}`);
    };
    const installation = await Installation.plan(engine, full ? 's3' : 'volume');
    takeAway = async () => {
      await installation.down();
      await engine.stop();
    };
    let sizes = '';
    let upMs = 0;
    let copies = { verified: 0, askedAgain: 0 };
    try {
      const startedAt = performance.now();
      await installation.up();
      upMs = performance.now() - startedAt;
      console.log(`  docker/up: ready after ${(upMs / 1_000).toFixed(0)} s`);
      const images = await wrongWithImages(engine, installation);
      sizes = Object.entries(images.sizesMb)
        .map(([program, megabytes]) => `${program} ${megabytes} MB`)
        .join(', ');
      told(`the images: ${sizes}`, images.faults);
      told('the pages', await wrongWithPages(installation.site));
      await fill(installation);
      if (full) {
        await installation.compose('kill', 's3');
        await installation.compose('up', '--detach', '--wait');
        console.log('  the S3 storage killed and started again');
      }
      const job = await mainJob(engine, installation);
      copies = job;
      told('the main job, a server and a worker killed meanwhile', job.faults);
      told('mail', await wrongWithMail(installation));
      await installation.up();
      const running = await installation.containers('server');
      told('docker/up again', running.length === 2 ? [] : [`${running.length} servers run`]);
      told('one server after the other stopped and started', await wrongWithLeaving(engine, installation));
    } finally {
      const left = await installation.down();
      told('docker/down', left.length === 0 ? [] : [`${left.length} things are left on the engine`]);
    }
    return {
      ok: faults.length === 0,
      line: `${name}: sealed bytes ${full ? 'in S3' : 'on a volume'}, on ${engine.isPrivate ? 'an engine of its own with stand-ins for the official images' : 'the engine that runs'}: up in ${(upMs / 1_000).toFixed(0)} s; ${copies.verified} of ${Object.keys(PEOPLE).length} copies taken through TLS and verified while a server and a worker were killed, ${copies.askedAgain} answers asked for again; ${sizes}; ${faults.length} faults`,
    };
  } finally {
    await engine.stop();
  }
}

async function wrongWithPages(site: Site): Promise<string[]> {
  const page = await fetchOver(site, '/sign-in');
  const ready = await fetchOver(site, '/readyz');
  return [
    ...(page.status === 200 && page.body.includes('<html') ? [] : [`the sign-in page says ${page.status}`]),
    ...(ready.status === 200 ? [] : [`/readyz says ${ready.status}`]),
  ];
}

/** People with accounts, their devices, and recordings of real formats: m4a needs the ffmpeg of the image. */
async function fill(installation: Installation): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-docker-people-'));
  try {
    writeFileSync(join(folder, 'password'), `${PASSWORD}\n`);
    const lines = readFileSync(join(DEMO, 'devices.csv'), 'utf8').split('\n');
    const serials = new Set(Object.values(PEOPLE).flat());
    const mine = lines.filter((line, place) => place === 0 || serials.has(line.split(',')[0] ?? ''));
    writeFileSync(join(folder, 'devices.csv'), `${mine.join('\n')}\n`);
    // The containers read it as a user of their own.
    chmodSync(folder, 0o755);
    const add = Object.keys(PEOPLE).map(
      (who) =>
        `$rightful accounts add --role customer --email ${who}@example.org --name "${who} Example" < /people/password`,
    );
    const script = [
      'set -eu; rightful="node dist/cli/main.js"',
      ...add,
      '$rightful devices import /people/devices.csv',
      // Of the demo's other people and devices nobody knows here: those go to quarantine (3).
      '$rightful ingest /demo/manifest.csv || [ $? = 3 ]',
    ].join('\n');
    const said = await installation.shell(script, { '/people': folder, '/demo': DEMO });
    console.log(`  ${/\d+ rows, .*/.exec(said)?.[0] ?? said}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mainJob(engine: Engine, installation: Installation) {
  const { site } = installation;
  const people = Object.keys(PEOPLE).map((who) => ({
    who,
    customer: new Customer(site, `${who}@example.org`, PASSWORD),
  }));
  const faults: string[] = [];
  for (const { customer } of people) await customer.signIn();
  const asked = people.slice(0, 3).map(({ customer }) => customer.askForCopy());
  const killed = [await installation.containers('server'), await installation.containers('worker')];
  await engine.docker('kill', ...killed.map(([first]) => first ?? ''));
  asked.push(...people.slice(3).map(({ customer }) => customer.askForCopy()));
  const requests = await Promise.all(asked);
  const digests = Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, digestsOf(who)]));
  let verified = 0;
  await Promise.all(
    people.map(async ({ who, customer }, place) => {
      try {
        const archiveId = await customer.archiveOf(requests[place] ?? '', PATIENCE_MS);
        const wrong = await wrongWithCopy(site, who, await customer.download(archiveId), digests);
        faults.push(...wrong.map((text) => `${who}: ${text}`));
        if (wrong.length === 0) verified += 1;
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }),
  );
  const askedAgain = people.reduce((sum, { customer }) => sum + customer.askedAgain, 0);
  return { faults, verified, askedAgain };
}

/** Whoever asks meanwhile is answered. */
async function wrongWithLeaving(engine: Engine, installation: Installation): Promise<string[]> {
  const { site } = installation;
  const missed: string[] = [];
  let asked = 0;
  let done = false;
  const askOn = async () => {
    while (!done) {
      const answer = await fetchOver(site, '/healthz').catch(String);
      asked += 1;
      if (typeof answer === 'string' || answer.status !== 200)
        missed.push(typeof answer === 'string' ? answer : String(answer.status));
      await pause(20);
    }
  };
  const asking = Promise.all(Array.from({ length: 4 }, askOn));
  for (const server of await installation.containers('server')) {
    await engine.docker('stop', '--time', '20', server);
    await installation.compose('up', '--detach', '--wait', '--no-recreate', '--no-deps', 'server');
  }
  done = true;
  await asking;
  console.log(`  ${asked} questions while servers left and came back`);
  return missed.length === 0 ? [] : [`${missed.length} of ${asked} were not answered: ${missed[0]}`];
}

/** SHA-256 of each of a person's recordings. */
function digestsOf(who: string): Set<string> {
  const files = (PEOPLE[who] ?? []).flatMap((serial) => {
    const folder = join(DEMO, 'recordings', serial);
    return readdirSync(folder).map((file) => join(folder, file));
  });
  return new Set(files.map((file) => sha256(readFileSync(file))));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** With the verifier and the key that the portal itself serves, and by looking at what lies in it. */
async function wrongWithCopy(
  site: Site,
  who: string,
  copy: Buffer,
  digests: Readonly<Record<string, Set<string>>>,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-docker-copy-'));
  try {
    const [zip, verifier, key] = ['copy.zip', 'rightful-verify.mjs', 'archive.pub'].map((file) =>
      join(folder, file),
    ) as [string, string, string];
    writeFileSync(zip, copy);
    writeFileSync(verifier, (await fetchOver(site, '/verify/rightful-verify.mjs')).body);
    writeFileSync(key, (await fetchOver(site, '/keys/archive.pub')).body);
    const { code, output } = await runCommand(process.execPath, [verifier, zip, '--key', key]);
    const inside = new Set((await readDocument('copy.zip', copy)).map(({ bytes }) => sha256(bytes)));
    const others = Object.entries(digests).filter(([other]) => other !== who);
    const foreign = others.flatMap(([, theirs]) => [...theirs]).filter((digest) => inside.has(digest));
    const absent = [...(digests[who] ?? [])].filter((digest) => !inside.has(digest));
    return [
      ...(code === 0 ? [] : [`the verifier says ${output.slice(-300)}`]),
      ...(foreign.length === 0 ? [] : [`${foreign.length} recordings of somebody else`]),
      ...(absent.length === 0 ? [] : [`${absent.length} recordings are not in it`]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mail goes out over TLS to the mail catcher: in the end none waits. */
async function wrongWithMail(installation: Installation): Promise<string[]> {
  let said = '';
  for (let tries = 0; tries < 5; tries += 1) {
    said = await installation.shell('node dist/cli/main.js jobs', {});
    if (said.includes('Mails: 0 wait')) return [];
    await pause(2_000);
  }
  return [said.slice(-300)];
}
