import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from '../../shared/server-environment.mjs';
import type { ChildFigures } from './child-figures.ts';

const run = promisify(execFile);

/** Runs the measuring program once, in the environment of a server. A build starts without an archive, a gate with the one that lies there. `builds` is how many a process makes, one after the other. */
export async function measureChild(
  child: string,
  task: 'build' | 'bare' | 'gate' | 'idle',
  folder: string,
  { threads = 1, builds = 1 }: { threads?: number; builds?: number } = {},
): Promise<ChildFigures> {
  const { stdout } = await run(
    process.execPath,
    [...flagsOf(task), child, task, folder, String(threads), String(builds)],
    {
      env: { ...serverEnvironment, ...process.env },
    },
  );
  return JSON.parse(stdout) as ChildFigures;
}

/** The bare loop has the small young generation that the threads of a build have: with V8's own it is slower. */
function flagsOf(task: string): string[] {
  return task === 'bare' ? ['--max-semi-space-size=1'] : [];
}

/** How long a program of the system takes to pack the plain recordings, in milliseconds. */
export async function measureProgram(program: 'zip' | 'bsdtar', folder: string): Promise<number> {
  const out = join(folder, 'plain.zip');
  rmSync(out, { force: true });
  const args =
    program === 'zip'
      ? ['-q', '-0', '-r', out, 'plain']
      : ['--format=zip', '--options=zip:compression=store', '-cf', out, 'plain'];
  const started = performance.now();
  await run(program, args, { cwd: folder });
  const ms = performance.now() - started;
  rmSync(out);
  return ms;
}

export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The cases of a round in an order that moves on with each round, so that none is always first. */
export function rotated<T>(cases: readonly T[], round: number): T[] {
  return cases.map((_, index) => cases[(index + round) % cases.length] as T);
}
