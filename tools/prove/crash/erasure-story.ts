import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askForCopy, askForErasure, STEPS, type Step } from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { type Erased, wrongWithErasures } from './wrong-with-erasures.ts';

export const ERASE_STEPS: readonly Step[] = STEPS.filter((step) => step.startsWith('erase:'));

/** One of the two erasures takes everything and destroys the key, the other changes it. */
const ONCE: readonly Step[] = ['erase:key-destroyed', 'erase:key-changed'];

const RUNNER = fileURLToPath(new URL('./run-erasure.ts', import.meta.url));
const AFTER_THE_DATE_MS = 3_600_000;
const RECORDINGS = 9;

interface Template {
  readonly folder: string;
  readonly whole: Erased;
  readonly some: Erased;
  readonly other: Erased;
  readonly erasesAt: Date;
}

/** One person who wants everything erased and one who wants some days: dies at each step of the first and of the second, goes on. */
export async function continueErasure(rounds: number): Promise<{ kills: number; faults: string[] }> {
  const template = await makeTemplate();
  const faults: string[] = [];
  let kills = 0;
  try {
    for (const step of ERASE_STEPS) {
      const times = ONCE.includes(step) ? [1] : [1, 2];
      for (let round = 0; round < rounds; round += 1) {
        for (const atTime of times) {
          const fault = await dieAt(template, step, atTime);
          kills += 1;
          if (fault) faults.push(`${step}: ${fault}`);
          console.log(`  ${fault ? `FAULT ${fault}` : 'whole'}  killed at ${step}, erasure ${atTime}`);
        }
      }
    }
  } finally {
    rmSync(template.folder, { recursive: true, force: true });
  }
  return { kills, faults };
}

async function makeTemplate(): Promise<Template> {
  const test = await openTestPortal();
  const people: TestCustomer[] = [];
  for (const name of ['Ada Example', 'Carla Muster', 'Bruno Beispiel']) people.push(await give(test, name));
  const [ada, carla, bruno] = people as [TestCustomer, TestCustomer, TestCustomer];
  for (const { ctx } of [ada, carla]) {
    const asked = await askForCopy(ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  }
  await test.portal.jobs.drain();
  const whole = await askForErasure(ada.ctx);
  const some = await askForErasure(carla.ctx, { to: new Date('2018-05-12T12:00:04Z') });
  if (whole.kind !== 'ErasurePlanned' || some.kind !== 'ErasurePlanned') throw new Error('not planned');
  await test.portal.jobs.drain();
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  cpSync(test.folder, folder, { recursive: true });
  await test.close();
  return {
    folder,
    whole: { ctx: ada.ctx, number: whole.erasure.id, erased: RECORDINGS, kept: 0 },
    some: { ctx: carla.ctx, number: some.erasure.id, erased: 4, kept: RECORDINGS - 4 },
    other: { ctx: bruno.ctx, erased: 0, kept: RECORDINGS },
    erasesAt: whole.erasure.erasesAt,
  };
}

async function give(test: TestPortal, name: string): Promise<TestCustomer> {
  const customer = await addCustomer(test, name);
  const deviceId = await addDevice(test, `S-${name}`, [{ customer, from: '2018-01-01' }]);
  await addRecordings(test, customer, { deviceId, count: RECORDINGS });
  return customer;
}

async function dieAt(template: Template, step: Step, atTime: number): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  const offsetMs = template.erasesAt.getTime() - Date.now() + AFTER_THE_DATE_MS;
  try {
    cpSync(template.folder, folder, { recursive: true });
    const died = runErasures(folder, offsetMs, step, atTime);
    if (died.signal !== 'SIGKILL')
      return `the process did not reach the step (${died.status}) ${died.stderr.slice(-300)}`;
    const again = runErasures(folder, offsetMs + 60_000);
    if (again.status !== 0) return `the next process failed: ${again.stderr.slice(-400)}`;
    const { whole, some, other } = template;
    return await wrongWithErasures(folder, offsetMs + 120_000, [whole, some, other]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runErasures(folder: string, offsetMs: number, step?: Step, atTime = 1) {
  const dying = step ? [step, String(atTime)] : [];
  const args = ['--import', 'tsx', RUNNER, folder, String(offsetMs), ...dying];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });
}
