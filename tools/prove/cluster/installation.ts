import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openTestPortal, type TestClock, type TestPortal } from '@rightful/testing';
import { root } from '../../shared/root.mjs';
import { type StartedMariadb, startMariadb } from '../../test/start-mariadb.mjs';
import { type RedisPlaces, withSentinels } from '../jobs/redis-places.ts';
import { freePort } from '../shared/free-port.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { Process } from './process.ts';
import { openStorage, type Storage } from './storage.ts';
import { Wire } from './wire.ts';

const SERVERS = 2;
const WORKERS = 3;

/** A server or a worker, with its own way to the database. */
export interface Node {
  readonly process: Process;
  readonly wire: Wire;
}

export interface Installation {
  readonly url: string;
  readonly balancer: Balancer;
  readonly servers: readonly Node[];
  readonly workers: readonly Node[];
  readonly mariadb: StartedMariadb;
  readonly redis: RedisPlaces;
  readonly storage: Storage;
  /** Of this process, which only makes people and looks at the rows. */
  readonly test: TestPortal;
  close(): Promise<void>;
}

const realClock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

/** Two servers behind nginx and three workers, as processes, over one MariaDB, Redis with sentinels and one storage. */
export async function startInstallation(): Promise<Installation> {
  const later: (() => unknown)[] = [];
  const close = async () => {
    for (const end of later.splice(0).reverse()) await end();
  };
  try {
    const mariadb = await startMariadb({ durable: true });
    if (!mariadb) throw new Error('MariaDB is not on this machine.');
    later.push(mariadb.stop);
    const redis = await withSentinels();
    later.push(() => redis.stop());
    const storage = await openStorage();
    later.push(() => storage.close());
    const settings = { ...storage.settings, RIGHTFUL_REDIS_URL: redis.url, RIGHTFUL_WORK: 'elsewhere' };
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    const test = await openTestPortal({ clock: realClock, settings });
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    later.push(() => test.close());
    const port = await freePort();
    const url = `https://localhost:${port}`;
    const addNode = async (name: string, own: Readonly<Record<string, string>>, ready: string) => {
      const { databaseUrl, gateDatabaseUrl } = test.secrets;
      const wire = await Wire.to(Number(new URL(databaseUrl).port));
      later.push(() => wire.close());
      const through = (address: string) => {
        const way = new URL(address);
        way.port = String(wire.port);
        return way.href;
      };
      const stateDir = join(test.folder, name);
      mkdirSync(stateDir);
      const program = own.RIGHTFUL_PORT ? 'server' : 'worker';
      const child = new Process(
        process.execPath,
        [join(root, 'dist', program, 'main.js')],
        {
          ...settings,
          RIGHTFUL_STATE_DIR: stateDir,
          RIGHTFUL_SHARED_DIR: test.folder,
          RIGHTFUL_DATABASE_URL: through(databaseUrl),
          RIGHTFUL_GATE_DATABASE_URL: through(gateDatabaseUrl),
          RIGHTFUL_PUBLIC_URL: url,
          RIGHTFUL_TRUST_PROXY_HOPS: '1',
          RIGHTFUL_CONTROLLER_NAME: 'Example Speakers Ltd',
          RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
          NODE_ENV: 'production',
          ...own,
        },
        ready,
      );
      later.push(() => child.kill());
      await child.start();
      return { process: child, wire };
    };
    const ports = await Promise.all(Array.from({ length: SERVERS }, freePort));
    const servers: Node[] = [];
    for (const [place, own] of ports.entries())
      servers.push(await addNode(`server-${place}`, { RIGHTFUL_PORT: String(own) }, 'listening'));
    const workers: Node[] = [];
    for (let place = 0; place < WORKERS; place += 1)
      workers.push(await addNode(`worker-${place}`, {}, 'worker-started'));
    const balancer = await startBalancer(port, ports);
    later.push(() => balancer.close());
    return { url, balancer, servers, workers, mariadb, redis, storage, test, close };
  } catch (error) {
    await close();
    throw error;
  }
}
