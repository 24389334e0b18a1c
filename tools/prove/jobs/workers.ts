import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestPortal } from '@rightful/testing';
import { root } from '../../shared/root.mjs';

/** Worker processes as an operator runs them, beside a portal of this process that only nudges. */
export class Workers {
  readonly #running: ChildProcess[] = [];

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  static beside({ folder, secrets }: TestPortal, redisUrl: string): Workers {
    const { databaseUrl, gateDatabaseUrl } = secrets;
    return new Workers({
      RIGHTFUL_STATE_DIR: folder,
      RIGHTFUL_DATABASE_URL: databaseUrl,
      ...(gateDatabaseUrl !== databaseUrl && { RIGHTFUL_GATE_DATABASE_URL: gateDatabaseUrl }),
      RIGHTFUL_REDIS_URL: redisUrl,
      RIGHTFUL_CONTROLLER_NAME: 'Example Speakers Ltd',
      RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
    });
  }

  async start(): Promise<void> {
    const worker = spawn(process.execPath, [join(root, 'dist', 'worker', 'main.js')], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#running.push(worker);
    await new Promise<void>((resolve, reject) => {
      worker.stdout.on('data', (piece: Buffer) => {
        if (piece.includes('worker-started')) resolve();
      });
      worker.once('exit', () => reject(new Error('A worker ended.')));
    });
  }

  /** The one that was started first. */
  async killOne(): Promise<void> {
    const worker = this.#running.shift();
    if (!worker) return;
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await gone;
  }

  /** The one that was started last stands still, as a machine that hangs, or goes on. */
  hang(still: boolean): void {
    this.#running.at(-1)?.kill(still ? 'SIGSTOP' : 'SIGCONT');
  }

  async stop(): Promise<void> {
    while (this.#running.length > 0) {
      this.#running[0]?.kill('SIGCONT');
      await this.killOne();
    }
  }
}
