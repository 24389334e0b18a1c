import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadConfig } from '@rightful/config';
import { isNotNull, isNull, moreThan, taskScope } from '@rightful/data';
import { openPortal, taskContext } from '@rightful/domain';
import { canaryWav, createTestDatabase, type TestDatabase } from '@rightful/testing';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-cli-'));
  mkdirSync(join(folder, 'state'));
  database = await createTestDatabase(join(folder, 'state'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({
  RIGHTFUL_STATE_DIR: join(folder, 'state'),
  ...database.settings,
});

/** What was typed, and perhaps what was typed when it asked. */
function rightful(typed: string, input = '') {
  const args = ['--import', 'tsx', main, ...typed.split(' ').filter(Boolean)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...settings() },
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

/** Kills what was typed when it says this for the so-manieth time. */
async function cutOff(typed: string, said: string, times: number): Promise<void> {
  const env = { ...process.env, ...settings() };
  const program = spawn(process.execPath, ['--import', 'tsx', main, ...typed.split(' ')], { env });
  let heard = '';
  program.stdout.on('data', (piece: Buffer) => {
    heard += piece;
    if (heard.split(said).length > times) program.kill('SIGKILL');
  });
  const [, signal] = await once(program, 'exit');
  expect([said, signal]).toEqual([said, 'SIGKILL']);
}

async function counts() {
  const { config, secrets } = loadConfig(settings());
  const { portal, close } = await openPortal(config, secrets);
  const { accounts, subjects, devices, quarantinedFiles, incidents, reports } = portal.data.common;
  const ever = moreThan(new Date(0));
  const work = (await portal.data.common.workItems.page({}, 100)).rows;
  const open = work.filter(({ thing }) => thing === 'request');
  const found = {
    accounts: await accounts.count({ createdAt: ever }),
    subjects: await subjects.count({ createdAt: ever }),
    devices: await devices.count({ createdAt: ever }),
    quarantined: await quarantinedFiles.count({ quarantinedAt: ever }),
    incidents: await incidents.count({ caseNumber: isNotNull() }),
    reports: await reports.count({ reportedAt: ever }),
    open: open.map(({ kind, state }) => `${kind} ${state}`).sort(),
    late: open.filter(({ dueAt }) => dueAt && dueAt < new Date()).length,
    answered: (await portal.data.across.requestFigures()).answered,
  };
  await close();
  return found;
}

/** What wraps each person's key that was not erased, and something that only that key can make. */
async function peopleKeys() {
  const { config, secrets } = loadConfig(settings());
  const { portal, close } = await openPortal(config, secrets);
  const { keyService, data } = portal;
  const wrappedBy: string[] = [];
  const pseudonyms: string[] = [];
  for (const { id } of await data.common.subjects.find({ erasedAt: isNull() })) {
    const scope = taskScope(taskContext(portal, 'test').viewer, id);
    for (const { wrapped } of await data.owned(scope).keys.find({ version: 1 }))
      if (wrapped) wrappedBy.push(keyService.keyIdOf(wrapped));
    pseudonyms.push((await data.keyring.key(scope, 1)).pseudonym('same'));
  }
  await close();
  return { current: await keyService.currentKeyId(), wrappedBy, pseudonyms };
}

test('the demo fills an empty portal, however often that is cut off; filled again it adds nothing and keeps its sign-ins', async () => {
  const signIns = join(folder, 'state', 'demo', 'sign-ins.txt');
  expect(rightful('migrate')).toMatchObject({ status: 0, stderr: '' });
  // Nobody is there yet who could be told of an exercise: none begins.
  expect(rightful('drill')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('rightful accounts add'),
  });
  expect(await counts()).toMatchObject({ subjects: 0, incidents: 0 });
  for (const [said, times] of [
    ['People', 1],
    ['days ago', 1],
    ['days ago', 60],
    ['Requests', 1],
  ] as const)
    await cutOff('demo seed', said, times);
  expect(rightful('demo seed')).toMatchObject({ status: 0 });
  const first = await counts();
  expect(first).toMatchObject({
    quarantined: 3,
    incidents: 1,
    reports: 1,
    open: [
      ...['access held', 'access held', 'erasure asked', 'erasure asked'],
      ...['objection asked', 'objection asked', 'objection asked', 'portability held'],
      ...['rectification asked', 'restriction asked', 'restriction asked', 'restriction asked'],
    ],
    late: 1,
  });
  expect(first.answered).toBeGreaterThan(10);
  const people = readFileSync(signIns, 'utf8');
  expect(people.trim().split('\n')).toHaveLength(11);

  expect(rightful('demo seed')).toMatchObject({ status: 0, stderr: '' });
  expect(await counts()).toEqual(first);
  expect(readFileSync(signIns, 'utf8')).toBe(people);
  expect(rightful('audit verify')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^The log is whole/),
  });
}, 300_000);

test('after a rotation every person’s key opens with the new key alone', async () => {
  const before = await peopleKeys();
  expect(rightful('keys rotate')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+ keys are wrapped with the new key/),
  });
  const after = await peopleKeys();
  expect(after.current).not.toBe(before.current);
  expect(new Set(after.wrappedBy)).toEqual(new Set([after.current]));
  expect(after.pseudonyms).toEqual(before.pseudonyms);
  expect(rightful(`keys retire ${before.current}`)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/rotated just now/),
  });
  expect(rightful(`keys retire ${after.current}`)).toMatchObject({ status: 1 });
  utimesSync(loadConfig(settings()).config.keyFile, new Date(0), new Date(0));
  expect(rightful(`keys retire ${before.current}`)).toMatchObject({ status: 0, stderr: '' });
  expect((await peopleKeys()).pseudonyms).toEqual(before.pseudonyms);
  expect(rightful('audit verify').status).toBe(0);
}, 180_000);

test('from a person to their recordings by hand; the exit code tells a program what became of it', () => {
  const feed = join(folder, 'feed');
  mkdirSync(feed);
  writeFileSync(join(feed, 'a.wav'), canaryWav('CLI', 1, 4_044));
  writeFileSync(join(feed, 'devices.csv'), 'serial,owner,ownedFrom\nS-1,4711,2018-01-01T00:00:00Z\n');
  writeFileSync(
    join(feed, 'manifest.csv'),
    'file,deviceSerial,recordedAt\na.wav,S-1,2018-05-12T12:00:00Z\nb.wav,S-1,2018-05-12T12:00:00Z\n',
  );
  expect(rightful('subjects add --name Ada --customer-number 4711').stdout).toMatch(/^sub_/);
  const account = 'accounts add --role customer --name Ada --email ada@example.net --customer-number 4711';
  expect(rightful(account, 'short\n')).toMatchObject({ status: 1, stdout: '' });
  expect(rightful(account, 'teal kettle at dawn\n')).toMatchObject({ status: 0 });
  expect(rightful(`devices import ${feed}`)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 added/),
  });
  const ingested = rightful(`ingest ${feed} --json`);
  expect(ingested.status).toBe(3);
  expect(JSON.parse(ingested.stdout)).toMatchObject({
    rows: 2,
    Ingested: 1,
    Quarantined: 1,
    reasons: { FILE_MISSING: 1 },
  });
}, 180_000);

test.each([
  ['', 0, /Usage: rightful <command>/],
  ['ingest --help', 0, /Usage: rightful ingest/],
  ['ingest', 2, /Name one manifest/],
  ['ingest a b', 2, /one too many/],
  ['ingest --owner ada', 2, /Unknown option/],
  ['ingest /nowhere', 1, /There is no file or folder/],
  ['attach', 2, /There is no command/],
  ['machine-keys revoke abc', 2, /mac_/],
])(
  '"rightful %s" ends with %d and says what to do',
  (typed, status, sentence) => {
    const { stdout, stderr, ...ended } = rightful(typed);
    expect(ended.status).toBe(status);
    expect(status === 0 ? stdout : stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
  60_000,
);

test('an exercise on the command line times each step, finds everybody, and leaves nobody behind', async () => {
  const before = await counts();
  const run = rightful('drill --customers 2 --recordings 1 --json');
  expect(run).toMatchObject({ status: 0 });
  const said = JSON.parse(run.stdout);
  expect(said).toMatchObject({ findsEverybody: true, isComplete: true, people: 3 });
  expect(Object.values(said.steps).every((ms) => typeof ms === 'number')).toBe(true);
  const after = await counts();
  expect(after.accounts).toEqual(before.accounts);
  expect(after.devices).toEqual(before.devices);
  expect(rightful('drill --customers 1')).toMatchObject({ status: 2 });
  expect(rightful('audit verify').status).toBe(0);
}, 120_000);
