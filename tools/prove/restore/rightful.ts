import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../shared/root.mjs';

export type Env = Readonly<Record<string, string>>;

interface End {
  /** Null: it was killed. */
  readonly code: number | null;
  readonly said: string;
}

/** Starts a command of the built program. */
export function startRightful(
  env: Env,
  args: readonly string[],
): { readonly ended: Promise<End>; readonly kill: () => void } {
  const program = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  const ended = once(program, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { ended, kill: () => void program.kill('SIGKILL') };
}

/** Runs a command of the built program; what it said, and its exit code: null when it was killed after so many milliseconds. */
export async function rightful(env: Env, args: readonly string[], killAfterMs?: number): Promise<End> {
  const { ended, kill } = startRightful(env, args);
  const timer = killAfterMs === undefined ? undefined : setTimeout(kill, killAfterMs);
  const end = await ended;
  clearTimeout(timer);
  return end;
}

/** Kills a command at so many moments of its run, then lets it end. How often it was in the midst of it. */
export async function killThenRun(env: Env, args: readonly string[], kills: number): Promise<number> {
  let killed = 0;
  // A little later each time, from before it has opened anything.
  for (let one = 1; one <= kills + 1; one += 1) {
    const { code, said } = await rightful(env, args, one > kills ? undefined : 300 + one * 200);
    if (code === null) killed += 1;
    // A restore: all rows were there when it was killed.
    else if (/rows are whole/.test(said)) break;
    else if (code !== 0) throw new Error(`rightful ${args[0]} ended with ${code}: ${said}`);
    else if (args[0] === 'restore') break;
  }
  return killed;
}
