import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { findProgram } from './find-program.ts';

export interface BoxLimits {
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
  /** How large a file it may write into its working folder; left out: none at all. */
  readonly fileLimitMb?: number;
}

export interface BoxedProgram {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** Exit code, or null when the program was killed, by the time limit for one. */
  readonly exitCode: Promise<number | null>;
}

/**
 * Runs a program on hostile input: no environment, a working folder that the caller has emptied, no files to write
 * unless the caller says how large, no core dump, limits on processor time and memory where `prlimit` exists, and a kill timer everywhere.
 */
export async function runBoxed(
  program: string,
  args: readonly string[],
  folder: string,
  { timeLimitMs, memoryLimitMb, fileLimitMb = 0 }: BoxLimits,
): Promise<BoxedProgram> {
  const prlimit = process.platform === 'linux' ? await findProgram('prlimit') : undefined;
  const limits = [
    `--as=${memoryLimitMb * 1024 * 1024}`,
    `--cpu=${Math.ceil(timeLimitMs / 1000)}`,
    `--fsize=${fileLimitMb * 1024 * 1024}`,
    '--core=0',
    '--nofile=32',
  ];
  const [command, ...rest] = prlimit ? [prlimit, ...limits, '--', program, ...args] : [program, ...args];
  const child = spawn(command as string, rest, { cwd: folder, env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeLimitMs);
  const exitCode = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  }).finally(() => clearTimeout(timer));
  exitCode.catch(() => {});
  return { process: child, exitCode };
}
