import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const PATIENCE_MS = 60_000;

export type DemoName =
  | 'ada'
  | 'bruno'
  | 'carla'
  | 'emil'
  | 'frida'
  | 'maximiliana'
  | 'olivia'
  | 'oskar'
  | 'rita';

export interface DemoPortal {
  readonly url: string;
  /** Where its state lies: database, outbox. */
  readonly folder: string;
  signInOf(name: DemoName): { email: string; password: string };
  /** As if ten minutes had passed since this person proved who they are. */
  letProofAge(name: DemoName): void;
  /** As if they had proved it just now. */
  renewProof(name: DemoName): void;
  stop(): Promise<void>;
}

/**
 * The built portal as `npm start` runs it, in a private folder on a free port, filled with the demo.
 * Needs `dist/` and the built pages, which `npm test` makes first. `fill` changes the database before anybody reads it;
 * `prepare` is handed the commands of `rightful` and a folder for files of its own; `settings` are those of the portal.
 */
export async function startDemoPortal(
  fill?: (database: Sqlite.Database) => void,
  prepare?: (rightful: (...args: string[]) => void, folder: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<DemoPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-browser-'));
  const port = await freePort();
  const env = {
    ...process.env,
    RIGHTFUL_STATE_DIR: folder,
    RIGHTFUL_PORT: String(port),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...settings,
  } as NodeJS.ProcessEnv;
  for (const args of [['migrate'], ['demo', 'seed']]) cli(args, env);
  prepare?.((...args) => cli(args, env), folder);
  mkdirSync(join(folder, 'demo'), { recursive: true });
  writeFileSync(join(folder, 'demo', 'seeded.json'), '{}');
  const change = (by: (database: Sqlite.Database) => void) => {
    const database = new Sqlite(join(folder, 'rightful.sqlite'));
    by(database);
    database.close();
  };
  const setProof = (name: DemoName, provedAt: number) => {
    const theirs = 'account_id = (SELECT id FROM accounts WHERE email = ?)';
    const sql = `UPDATE sessions SET proved_at = ? WHERE ${theirs}`;
    change((database) => database.prepare(sql).run(provedAt, `${name}@example.org`));
  };
  if (fill) change(fill);
  const log = join(folder, 'server.log');
  const out = openSync(log, 'a');
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    env,
    stdio: ['ignore', out, out],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/healthz`, server, log);
  const signIns = new Map(
    readFileSync(join(folder, 'demo', 'sign-ins.txt'), 'utf8')
      .split('\n')
      .map((line) => line.split(/\s+/, 2) as [string, string]),
  );
  return {
    url,
    folder,
    signInOf(name) {
      const email = `${name}@example.org`;
      const password = signIns.get(email);
      if (!password) throw new Error(`The demo has nobody called ${name}.`);
      return { email, password };
    },
    letProofAge: (name) => setProof(name, Date.now() - 10 * 60_000),
    renewProof: (name) => setProof(name, Date.now()),
    async stop() {
      const patience = setTimeout(() => server.kill('SIGKILL'), 5000);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      clearTimeout(patience);
      closeSync(out);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A command of `rightful` on the portal's folder; what it says when it fails is the error. */
function cli(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const main = join(root, 'dist/cli/main.js');
  if (!existsSync(main)) throw new Error('The programs are not built. Run: npm test');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rightful ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
}

async function answers(url: string, server: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && server.exitCode === null) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error(`The portal did not come up:\n${readFileSync(log, 'utf8').slice(-4000)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
