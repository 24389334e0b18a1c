import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withServer } from '@rightful/testing';

const PROVIDERS = [
  '/usr/lib/galera/libgalera_smm.so',
  '/usr/lib64/galera-4/libgalera_smm.so',
  '/usr/lib/libgalera_smm.so',
];
const NOBODY = 65534;
const PATIENCE_MS = 60_000;

interface Node {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly group: number;
  readonly state: number;
  readonly increment: number;
  process?: ChildProcess;
}

/** Three nodes of MariaDB with Galera in a temporary folder, of an ordinary user. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private readonly provider: string,
    readonly nodes: readonly Node[],
  ) {}

  /** Null where a program is missing; the sentence says which. */
  static missing(): string | null {
    if (!provider()) return 'Galera is not on this machine: apt-get install galera-4';
    for (const program of ['mariadbd', 'mariadb-install-db', 'rsync'])
      if (spawnSync('sh', ['-c', `command -v ${program}`], { env: wide() }).status !== 0)
        return `${program} is not on this machine: apt-get install mariadb-server rsync`;
    return null;
  }

  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rightful-galera-'));
    const ports = await freePorts(12);
    const nodes = [0, 1, 2].map((place) => {
      const [port = 0, group = 0, state = 0, increment = 0] = ports.slice(place * 4, place * 4 + 4);
      const name = `n${place + 1}`;
      return { name, folder: join(folder, name), port, group, state, increment };
    });
    const cluster = new Cluster(folder, provider() ?? '', nodes);
    if (process.getuid?.() === 0) chownSync(folder, NOBODY, -1);
    try {
      // One after the other: each takes its data from those that are there.
      for (const [place, node] of nodes.entries()) await cluster.startNode(node, place === 0);
    } catch (error) {
      cluster.stop();
      throw error;
    }
    return cluster;
  }

  async startNode(node: Node, isFirst = false): Promise<void> {
    if (!existsSync(join(node.folder, 'mysql'))) {
      mkdirSync(node.folder);
      if (process.getuid?.() === 0) chownSync(node.folder, NOBODY, -1);
      const made = spawnSync(
        'mariadb-install-db',
        [
          ...['--no-defaults', `--datadir=${node.folder}`, '--auth-root-authentication-method=normal'],
          ...['--skip-test-db', '--skip-name-resolve'],
        ],
        { ...asNobody(), env: wide() },
      );
      if (made.status !== 0)
        throw new Error(`A node could not make its tables: ${made.stdout} ${made.stderr}`);
    }
    const others = this.nodes.map(({ group }) => `127.0.0.1:${group}`).join(',');
    const tuning =
      'gcache.size=32M;evs.suspect_timeout=PT2S;evs.inactive_timeout=PT5S;evs.keepalive_period=PT0.5S';
    node.process = spawn(
      'mariadbd',
      [
        ...['--no-defaults', `--datadir=${node.folder}`, `--port=${node.port}`, '--bind-address=127.0.0.1'],
        ...[`--socket=${join(node.folder, 's.sock')}`, `--log-error=${join(node.folder, 'err.log')}`],
        ...['--skip-name-resolve', '--character-set-server=utf8mb4', '--binlog-format=ROW'],
        ...[
          '--innodb-autoinc-lock-mode=2',
          '--innodb-flush-log-at-trx-commit=0',
          '--innodb-log-file-size=32M',
        ],
        ...['--wsrep-on=ON', `--wsrep-provider=${this.provider}`, '--wsrep-cluster-name=rightful'],
        ...[`--wsrep-node-name=${node.name}`, `--wsrep-node-address=127.0.0.1:${node.group}`],
        `--wsrep-cluster-address=gcomm://${isFirst ? '' : others}`,
        `--wsrep-provider-options=base_port=${node.group};gmcast.listen_addr=tcp://127.0.0.1:${node.group};ist.recv_addr=127.0.0.1:${node.increment};${tuning}`,
        ...['--wsrep-sst-method=rsync', `--wsrep-sst-receive-address=127.0.0.1:${node.state}`],
      ],
      { ...asNobody(), env: wide(), stdio: 'ignore' },
    );
    await this.#synced(node);
  }

  /** As a machine that loses its power. */
  kill(node: Node): void {
    node.process?.kill('SIGKILL');
    node.process = undefined;
  }

  urlOf = ({ port }: Node): string => `mariadb://root@127.0.0.1:${port}/`;

  stop(): void {
    for (const node of this.nodes) this.kill(node);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #synced(node: Node): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (node.process?.exitCode !== null) break;
      try {
        const [rows] = await withServer(this.urlOf(node), (server) =>
          server.query("SHOW STATUS LIKE 'wsrep_local_state_comment'"),
        );
        if ((rows as { Value: string }[])[0]?.Value === 'Synced') return;
      } catch {
        // Not up yet.
      }
      await pause(100);
    }
    throw new Error(`Node ${node.name} did not join: ${join(node.folder, 'err.log')}`);
  }
}

const provider = (): string | undefined => PROVIDERS.find((path) => existsSync(path));

/** Debian keeps servers where an ordinary path does not look. */
const wide = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` });

const asNobody = () => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  for (const server of servers) server.close();
  return ports;
}
