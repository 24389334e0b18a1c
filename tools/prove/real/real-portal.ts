import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../shared/root.mjs';
import { freePort } from '../shared/free-port.ts';

const PATIENCE_MS = 60_000;

/** The built programs over a folder of their own, as an operator runs them. */
export class RealPortal {
  readonly url: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #log: string;
  #server: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.#log = join(folder, 'server.log');
    this.#env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      RIGHTFUL_STATE_DIR: join(folder, 'state'),
      RIGHTFUL_PORT: String(port),
      RIGHTFUL_CONTROLLER_NAME: 'Example Speakers Ltd',
      RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
    };
    delete this.#env.RIGHTFUL_DATABASE_URL;
  }

  static async in(folder: string): Promise<RealPortal> {
    return new RealPortal(folder, await freePort());
  }

  /** One command of `rightful`; what it printed. Throws with what it said when it fails. */
  cli(args: readonly string[], input?: string): string {
    const main = join(root, 'dist', 'cli', 'main.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: root,
      env: this.#env,
      encoding: 'utf8',
      input,
    });
    if (status !== 0)
      throw new Error(`rightful ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
    return stdout;
  }

  /** Serves the pages and the fields on one port; resolves when it answers. */
  async serve(): Promise<void> {
    const out = openSync(this.#log, 'a');
    const server = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
      cwd: root,
      env: this.#env,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    this.#server = server;
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until && server.exitCode === null) {
      if ((await fetch(`${this.url}/healthz`).catch(() => undefined))?.ok) return;
      await pause(100);
    }
    throw new Error(`The portal did not come up:\n${readFileSync(this.#log, 'utf8').slice(-4_000)}`);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const patience = setTimeout(() => server.kill('SIGKILL'), 10_000);
    server.kill('SIGTERM');
    await ended;
    clearTimeout(patience);
  }
}
