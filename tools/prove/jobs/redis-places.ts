import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RedisServer, redisProgram, startRedis } from '@rightful/jobs/testing';
import { freePort } from '../shared/free-port.ts';

/** Redis as an operator runs it, with what can be done to it. */
export interface RedisPlaces {
  /** For RIGHTFUL_REDIS_URL. */
  readonly url: string;
  /** Kills the server that is written to. */
  killMaster(): Promise<void>;
  /** Kills everything, and starts it again after a while, with nothing in it. */
  restartEmpty(afterMs: number): Promise<void>;
  stop(): Promise<void>;
}

const cli = (port: number, ...args: string[]): string =>
  execFileSync(redisProgram('redis-cli') ?? 'redis-cli', ['-p', `${port}`, ...args], { encoding: 'utf8' });

async function until(what: string, condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      if (condition()) return;
    } catch {
      // It does not answer yet.
    }
    await pause(100);
  }
  throw new Error(`Redis never came so far: ${what}.`);
}

export async function single(): Promise<RedisPlaces> {
  let server = await startRedis();
  const { port, url } = server;
  const restartEmpty = async (afterMs: number) => {
    await server.stop();
    await pause(afterMs);
    server = await startRedis({ port });
  };
  return { url, killMaster: () => restartEmpty(0), restartEmpty, stop: () => server.stop() };
}

/** One master, two replicas and three sentinels. */
export async function withSentinels(): Promise<RedisPlaces> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-sentinels-'));
  const master = await startRedis();
  const replicas = [1, 2].map(() => startRedis({ args: ['--replicaof', '127.0.0.1', `${master.port}`] }));
  const servers: RedisServer[] = [master, ...(await Promise.all(replicas))];
  const ports = [await freePort(), await freePort(), await freePort()];
  const sentinels = ports.map((port) => {
    const file = join(folder, `${port}.conf`);
    writeFileSync(
      file,
      [
        `port ${port}`,
        'bind 127.0.0.1',
        `dir ${folder}`,
        `sentinel monitor main 127.0.0.1 ${master.port} 2`,
        'sentinel down-after-milliseconds main 1000',
        'sentinel failover-timeout main 5000',
        '',
      ].join('\n'),
    );
    return spawn(redisProgram('redis-sentinel') ?? 'redis-sentinel', [file], { stdio: 'ignore' });
  });
  await until('the sentinels know each other', () => {
    const said = cli(ports[0] as number, 'sentinel', 'master', 'main');
    return /num-slaves\n2/.test(said) && /num-other-sentinels\n2/.test(said);
  });
  return {
    url: `redis+sentinel://${ports.map((port) => `127.0.0.1:${port}`).join(',')}/main`,
    killMaster: () => master.kill(),
    restartEmpty: () => Promise.reject(new Error('not tried')),
    async stop() {
      for (const sentinel of sentinels) sentinel.kill('SIGKILL');
      for (const server of servers) await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The nodes talk to each other 10,000 ports higher, which has to be a port as well. */
async function clusterPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 55_000) return port;
  }
}

/** Three masters, each with a replica. */
export async function cluster(): Promise<RedisPlaces> {
  const options = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'];
  const quick = ['--repl-diskless-sync-delay', '0', '--repl-ping-replica-period', '1'];
  const servers: RedisServer[] = [];
  for (let one = 0; one < 6; one += 1)
    servers.push(await startRedis({ port: await clusterPort(), args: [...options, ...quick] }));
  const hosts = servers.map(({ port }) => `127.0.0.1:${port}`);
  cli(
    servers[0]?.port as number,
    '--cluster',
    'create',
    ...hosts,
    '--cluster-replicas',
    '1',
    '--cluster-yes',
  );
  const isMaster = ({ port }: RedisServer) => cli(port, 'info', 'replication').includes('role:master');
  await until('every replica has what its master has', () =>
    servers.every(
      (one) => isMaster(one) || cli(one.port, 'info', 'replication').includes('master_link_status:up'),
    ),
  );
  return {
    url: `redis+cluster://${hosts.join(',')}`,
    async killMaster() {
      // All keys of the portal lie on one of the three.
      const keys = new Map(servers.filter(isMaster).map((one) => [one, Number(cli(one.port, 'dbsize'))]));
      const [most] = [...keys].sort((a, b) => b[1] - a[1]);
      await most?.[0].kill();
    },
    restartEmpty: () => Promise.reject(new Error('not tried')),
    async stop() {
      for (const server of servers) await server.stop();
    },
  };
}
