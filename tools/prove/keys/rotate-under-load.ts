import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { taskScope } from '@rightful/data';
import { askForCopy } from '@rightful/domain';
import type { SubjectId } from '@rightful/policy';
import { addCustomer, addDevice, addRecordings, type TestCustomer, type TestHost } from '@rightful/testing';

const CLI = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));
const ASKING = 6;
const task = { kind: 'system', task: 'prove' } as const;

export interface RotatedUnderLoad {
  readonly faults: readonly string[];
  readonly requests: number;
  readonly killed: number;
  readonly people: number;
}

/**
 * While customers ask and their copies are made, `rightful keys rotate` runs beside the server, is killed as often as asked for with its
 * work half done, and then runs to its end. Nothing may be refused, nobody's key may be lost, and the older keys are not needed.
 */
export async function rotateUnderLoad(
  host: TestHost,
  env: Readonly<Record<string, string>>,
  { people, kills }: { people: number; kills: number },
): Promise<RotatedUnderLoad> {
  const { test } = host;
  const { portal } = test;
  const faults: string[] = [];
  const customers: TestCustomer[] = [];
  for (let n = 0; n < people; n += 1) customers.push(await addCustomer(test, `${inLetters(n)} Example`));
  const marks = await marksOf(host, customers);
  const asking = customers.slice(0, ASKING);
  for (const [n, customer] of asking.entries()) {
    const deviceId = await addDevice(test, `S-${n}`, [{ customer, from: '2018-01-01' }]);
    await addRecordings(test, customer, { deviceId, count: 3 });
  }

  const load = { isOn: true, requests: 0, refused: new Map<number, number>() };
  const loading = Promise.all([askOn(host, customers, load), makeCopies(host, asking, load)]);
  let killed = 0;
  for (let tries = 0; killed < kills && tries < kills * 4; tries += 1) {
    const before = await portal.keyService.currentKeyId();
    const program = rotate(env);
    const ended = once(program, 'exit');
    // As soon as the first page was brought over.
    while (program.exitCode === null && !(await isHalfDone(host, before, people))) await pause(2);
    program.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL' && (await portal.data.countUnderKey(before)) > 0) killed += 1;
  }
  if (killed < kills) faults.push(`only ${killed} of ${kills} rotations were caught half-way`);
  const [status] = await once(rotate(env), 'exit');
  if (status !== 0) faults.push(`the rotation ended with ${status}`);
  load.isOn = false;
  await loading;
  for (const [code, count] of load.refused) faults.push(`${count} of ${load.requests} answers were ${code}`);

  // What was wrapped until the server noticed.
  const [rest] = await once(rotate(env, '--rewrap-only'), 'exit');
  if (rest !== 0) faults.push(`bringing over the rest ended with ${rest}`);
  const [current, ...older] = await portal.keyService.keyIds();
  for (const keyId of older) {
    const count = await portal.data.countUnderKey(keyId);
    if (count > 0) faults.push(`${count} values hang on an older key`);
    else await portal.keyService.retire(keyId);
  }
  if (older.length < kills + 1) faults.push(`there were ${older.length} older keys`);
  if ((await portal.keyService.keyIds())[0] !== current) faults.push('another key is current');
  const now = await marksOf(host, customers);
  const lost = marks.filter((mark, n) => mark !== now[n]).length;
  if (lost > 0) faults.push(`${lost} of ${people} people's keys are lost`);
  await portal.jobs.drain();
  const open = (await portal.data.common.workItems.page({}, 100)).rows.filter(
    ({ thing }) => thing === 'request',
  );
  for (const { state } of open) if (state !== 'ready') faults.push(`a copy is ${state}`);
  return { faults, requests: load.requests, killed, people };
}

/** What only a person's key can make, opened anew. */
async function marksOf(
  { test: { portal } }: TestHost,
  customers: readonly TestCustomer[],
): Promise<string[]> {
  const marks: string[] = [];
  for (const { subjectId } of customers) {
    portal.data.forget(subjectId);
    marks.push(await markOf(portal, subjectId));
  }
  return marks;
}

function markOf({ data }: TestHost['test']['portal'], subjectId: SubjectId): Promise<string> {
  return data.keyring.key(taskScope(task, subjectId), 1).then(
    (key) => key.pseudonym('same'),
    () => 'lost',
  );
}

const inLetters = (n: number): string =>
  `P${String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;

const rotate = (env: Readonly<Record<string, string>>, ...more: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', CLI, 'keys', 'rotate', ...more], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

async function isHalfDone({ test: { portal } }: TestHost, keyId: string, people: number): Promise<boolean> {
  const count = await portal.data.countUnderKey(keyId);
  return count > 0 && count < people;
}

interface Load {
  isOn: boolean;
  requests: number;
  readonly refused: Map<number, number>;
}

async function askOn(host: TestHost, customers: readonly TestCustomer[], load: Load): Promise<void> {
  for (let n = 0; load.isOn; n += 1) {
    const { token, subjectId } = customers[n % customers.length] as TestCustomer;
    host.test.portal.data.forget(subjectId);
    const { status } = await host.ask(token, '{ me { displayName } }');
    load.requests += 1;
    if (status !== 200) load.refused.set(status, (load.refused.get(status) ?? 0) + 1);
  }
}

async function makeCopies({ test }: TestHost, asking: readonly TestCustomer[], load: Load): Promise<void> {
  for (const customer of asking) {
    await askForCopy(customer.ctx, {});
    await test.portal.jobs.drain();
    if (!load.isOn) return;
  }
}
