import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contextFor, listDeliveries, listRequests, STEPS, type Step, verifyLog } from '@rightful/domain';
import type { ViewerOf } from '@rightful/policy';
import { canaryOf } from '@rightful/testing';
import { setScene } from './attacks/scene.ts';
import { continueErasure, ERASE_STEPS } from './crash/erasure-story.ts';
import { continueIngest, INGEST_STEPS } from './crash/ingest-story.ts';
import { copyFile, openStory, viewerFile } from './crash/story.ts';

export const name = 'crash';
export const describe =
  'kill -9 at each named step, then start again: nothing lost, doubled, revived or misdelivered.';

const RUNNER = fileURLToPath(new URL('./crash/run-story.ts', import.meta.url));
const RECORDINGS = 40;

/** `full` kills ten times at each step instead of once. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const template = await makeTemplate();
  const steps = STEPS.filter((step) => ![...INGEST_STEPS, ...ERASE_STEPS].includes(step));
  const faults: string[] = [];
  let kills = 0;
  try {
    for (const step of steps) {
      for (let round = 0; round < (full ? 10 : 1); round += 1) {
        const fault = await dieAt(template.folder, step, template.canaryOfB);
        kills += 1;
        if (fault) faults.push(`${step}: ${fault}`);
        console.log(`  ${fault ? `FAULT ${fault}` : 'whole'}  killed at ${step}`);
      }
    }
  } finally {
    rmSync(template.folder, { recursive: true, force: true });
  }
  const ingest = await continueIngest(full ? 10 : 1);
  kills += ingest.kills;
  faults.push(...ingest.faults);
  const erasure = await continueErasure(full ? 10 : 1);
  kills += erasure.kills;
  faults.push(...erasure.faults);
  const line = `${name}: ${kills} kills at ${STEPS.length} steps, ${faults.length} lost, doubled, revived or misdelivered`;
  return { ok: faults.length === 0, line };
}

/** A portal's folder with two customers in it, closed in good order. */
async function makeTemplate(): Promise<{ folder: string; canaryOfB: string }> {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const scene = await setScene({ a: RECORDINGS, b: 10 });
  writeFileSync(viewerFile(scene.test.folder), JSON.stringify({ viewer: scene.a.ctx.viewer }));
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  cpSync(scene.test.folder, folder, { recursive: true });
  await scene.close();
  return { folder, canaryOfB: canaryOf(scene.b) };
}

/** Kills a process at the step, starts another one that goes on, and says what is wrong afterwards. */
async function dieAt(template: string, step: Step, canaryOfB: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  try {
    cpSync(template, folder, { recursive: true });
    const died = runStory(folder, 0, step);
    if (died.signal !== 'SIGKILL')
      return `the process did not reach the step (${died.status}) ${died.stderr}`;
    const again = runStory(folder, 60_000);
    if (again.status !== 0) return `the next process failed: ${again.stderr.slice(-400)}`;
    return await wrongIn(folder, canaryOfB);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runStory(folder: string, offsetMs: number, step?: Step) {
  const args = ['--import', 'tsx', RUNNER, folder, String(offsetMs), ...(step ? [step] : [])];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });
}

async function wrongIn(folder: string, canaryOfB: string): Promise<string | undefined> {
  const opened = await openStory({ folder, offsetMs: 120_000, reached: () => undefined });
  try {
    const { viewer } = JSON.parse(readFileSync(viewerFile(folder), 'utf8')) as {
      viewer: ViewerOf<'customer'>;
    };
    const ctx = contextFor(opened.portal, viewer);
    await opened.portal.jobs.nudge('sweep');
    await opened.portal.jobs.drain();
    const requests = (await listRequests(ctx, { first: 10 })).nodes;
    if (requests.length !== 1) return `${requests.length} requests`;
    if (requests[0]?.state !== 'delivered') return `the request is ${requests[0]?.state}`;
    const deliveries = (await listDeliveries(ctx, { first: 10 })).nodes;
    const completed = deliveries.filter(({ state }) => state === 'completed');
    if (completed.length !== 1) return `${completed.length} completed deliveries`;
    const names = execFileSync('unzip', ['-Z1', copyFile(folder)], { encoding: 'utf8' });
    const files = names.split('\n').filter((file) => file.startsWith('recordings/')).length;
    if (files !== RECORDINGS) return `${files} recordings in the copy`;
    execFileSync('unzip', ['-tq', copyFile(folder)]);
    if (readFileSync(copyFile(folder)).includes(canaryOfB)) return 'foreign bytes in the copy';
    const blobs = [];
    for await (const blob of opened.portal.blobs.list()) blobs.push(blob);
    if (blobs.length !== RECORDINGS + 10 + 1) return `${blobs.length} blobs are left`;
    if (readdirSync(join(folder, 'blobs')).length === 0) return 'no blobs';
    const log = await verifyLog(opened.portal);
    return log.ok ? undefined : `the log does not verify: ${log.findings[0]?.text}`;
  } finally {
    await opened.close();
  }
}
