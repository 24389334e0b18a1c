import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const PATIENCE_MS = 60_000;

/** A program of the installation, with what can be done to it. */
export class Process {
  #child: ChildProcess | undefined;

  constructor(
    private readonly program: string,
    private readonly args: readonly string[],
    private readonly env: Readonly<Record<string, string>>,
    /** What it says when it is ready; left out: it is ready once it runs. */
    private readonly ready?: string,
  ) {}

  async start(): Promise<void> {
    const child = spawn(this.program, this.args, {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const { ready } = this;
    let said = '';
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      late = setTimeout(() => reject(new Error(`It is not ready: ${said}`)), PATIENCE_MS);
      const hear = (piece: Buffer) => {
        said = `${said}${piece}`.slice(-4_000);
        if (ready && piece.includes(ready)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`It ended: ${said}`)));
      if (!ready) child.once('spawn', resolve);
    }).finally(() => clearTimeout(late));
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await gone;
  }

  /** Stands still, as a machine that hangs, or goes on. */
  hang(still: boolean): void {
    this.#child?.kill(still ? 'SIGSTOP' : 'SIGCONT');
  }
}
