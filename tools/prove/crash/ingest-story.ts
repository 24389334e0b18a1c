import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { taskScope } from '@rightful/data';
import { openAudio, STEPS, type Step, taskContext, verifyLog } from '@rightful/domain';
import { addCustomer, addDevice, canaryWav, openTestPortal } from '@rightful/testing';
import { openStory } from './story.ts';

export const INGEST_STEPS: readonly Step[] = STEPS.filter((step) => step.startsWith('ingest:'));

const RUNNER = fileURLToPath(new URL('./run-ingest.ts', import.meta.url));
const FILES = 24;
const ORPHAN_AGE_MS = 25 * 60 * 60_000;

/** Feeds two dozen recordings in, dies at each step of ingest, feeds them again. */
export async function continueIngest(rounds: number): Promise<{ kills: number; faults: string[] }> {
  const template = await makeTemplate();
  const faults: string[] = [];
  let kills = 0;
  try {
    for (const step of INGEST_STEPS) {
      for (let round = 0; round < rounds; round += 1) {
        const fault = await dieAt(template, step, round + 1);
        kills += 1;
        if (fault) faults.push(`${step}: ${fault}`);
        console.log(`  ${fault ? `FAULT ${fault}` : 'whole'}  killed at ${step}`);
      }
    }
  } finally {
    rmSync(template.folder, { recursive: true, force: true });
  }
  return { kills, faults };
}

type Template = Awaited<ReturnType<typeof makeTemplate>>;

async function makeTemplate() {
  const test = await openTestPortal();
  const ada = await addCustomer(test, 'Ada Example');
  await addDevice(test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const feed = join(test.folder, 'feed');
  mkdirSync(feed);
  const rows = Array.from({ length: FILES }, (_, number) => {
    writeFileSync(join(feed, `${number}.wav`), canaryWav('INGEST', number, 4_044));
    return `${number}.wav,S-A,2018-05-12T12:00:${String(number).padStart(2, '0')}+02:00`;
  });
  writeFileSync(join(feed, 'manifest.csv'), `file,deviceSerial,recordedAt\n${rows.join('\n')}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  cpSync(test.folder, folder, { recursive: true });
  await test.close();
  return { folder, ctx: ada.ctx, subjectId: ada.subjectId };
}

async function dieAt(
  { folder: template, ctx, subjectId }: Template,
  step: Step,
  times: number,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-crash-'));
  try {
    cpSync(template, folder, { recursive: true });
    const atTime = step === 'ingest:rows-written' ? 1 : times;
    const died = runIngest(folder, step, atTime);
    if (died.signal !== 'SIGKILL')
      return `the process did not reach the step (${died.status}) ${died.stderr.slice(-300)}`;
    const again = runIngest(folder);
    if (again.status !== 0) return `the next run failed: ${again.stderr.slice(-400)}`;
    return await wrongIn(folder, ctx, subjectId);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runIngest(folder: string, step?: Step, times = 1) {
  const args = ['--import', 'tsx', RUNNER, folder, ...(step ? [step, String(times)] : [])];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });
}

async function wrongIn(
  folder: string,
  ctx: Template['ctx'],
  subjectId: Template['subjectId'],
): Promise<string | undefined> {
  const opened = await openStory({ folder, offsetMs: ORPHAN_AGE_MS, reached: () => undefined });
  try {
    const { portal } = opened;
    await portal.jobs.nudge('sweep');
    await portal.jobs.drain();
    const scope = taskScope(taskContext(portal, 'crash').viewer, subjectId);
    const rows = await portal.data.owned(scope).recordings.page({}, 100);
    if (rows.length !== FILES) return `${rows.length} recordings`;
    for (const row of rows) {
      const audio = await openAudio({ ...ctx, ...portal, viewer: ctx.viewer }, row.id, undefined);
      if (!audio || audio.byteLength !== row.byteLength) return 'a recording does not open';
      await audio.close();
    }
    const blobs = [];
    for await (const blob of portal.blobs.list()) blobs.push(blob);
    if (blobs.length !== FILES) return `${blobs.length} blobs`;
    const log = await verifyLog(portal);
    return log.ok ? undefined : `the log does not verify: ${log.findings[0]?.text}`;
  } finally {
    await opened.close();
  }
}
