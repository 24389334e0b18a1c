import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../shared/root.mjs';
import { freePort } from '../shared/free-port.ts';

/** The built server as an operator runs it, over the demo, with its numbers on a port of their own. */
export class RunningPortal {
  #said = '';

  private constructor(
    readonly folder: string,
    readonly url: string,
    readonly metrics: string,
    private readonly server: ChildProcess,
  ) {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (piece: Buffer) => {
        this.#said += piece;
      });
  }

  static async start(folder: string): Promise<RunningPortal> {
    const [port, metrics] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      RIGHTFUL_STATE_DIR: folder,
      RIGHTFUL_PORT: String(port),
      RIGHTFUL_METRICS_PORT: String(metrics),
    };
    const dist = join(root, 'dist');
    for (const args of [['migrate'], ['demo', 'seed']]) {
      const { status, stderr } = spawnSync(process.execPath, [join(dist, 'cli', 'main.js'), ...args], {
        env,
      });
      if (status !== 0) throw new Error(`rightful ${args.join(' ')}: ${stderr}`);
    }
    const server = spawn(process.execPath, [join(dist, 'server', 'main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = `http://127.0.0.1:${port}`;
    const portal = new RunningPortal(folder, url, `127.0.0.1:${metrics}`, server);
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return portal;
      await pause(100);
    }
    throw new Error(`The server does not answer: ${portal.said}`);
  }

  /** Everything that it wrote. */
  get said(): string {
    return this.#said;
  }

  /** Names, addresses and passwords of the people of the demo. */
  get words(): string[] {
    const signIns = readFileSync(join(this.folder, 'demo', 'sign-ins.txt'), 'utf8');
    return [...signIns.matchAll(/^(\S+@\S+)\s+(\S+)/gm)].flatMap(([, email = '', password = '']) => [
      email,
      password,
    ]);
  }

  async ask(query: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return response.text();
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const gone = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await gone;
  }
}
