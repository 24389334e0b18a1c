import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly port: number;
  /** For RIGHTFUL_REDIS_URL. */
  readonly url: string;
  kill(): Promise<void>;
  /** Stands still (true), as a machine that hangs, or goes on (false). */
  hang(still: boolean): void;
  /** Kills it and takes its folder away. */
  stop(): Promise<void>;
}

/** Where a program of Redis is (Debian: redis-server, redis-sentinel, redis-tools); undefined when it is not installed. */
export const redisProgram = (name = 'redis-server'): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** A Redis of our own on a free port of this machine (or on this one again, empty), once it answers. */
export async function startRedis(
  more: { port?: number; args?: readonly string[] } = {},
): Promise<RedisServer> {
  const program = redisProgram();
  if (!program) throw new Error('redis-server is not installed.');
  const port = more.port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'rightful-redis-'));
  const child = spawn(
    program,
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...(more.args ?? [])],
    { stdio: 'ignore' },
  );
  await answers(port);
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill: () => ended(child),
    hang: (still) => child.kill(still ? 'SIGSTOP' : 'SIGCONT'),
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function answers(port: number): Promise<void> {
  const asking = new Redis(port, { lazyConnect: false, maxRetriesPerRequest: null, retryStrategy: () => 20 });
  asking.on('error', () => undefined);
  await asking.ping();
  asking.disconnect();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
