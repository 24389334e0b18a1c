import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withServer } from '@rightful/testing';
import { freePort } from '../shared/free-port.ts';

const NOBODY = 65_534;
const STARTS_MS = 60_000;

export interface RunningEngine {
  readonly url: string;
  /** As it calls itself. */
  readonly version: string;
  stop(): Promise<void>;
}

/** A server program in a folder that a Debian of another suite was unpacked into. */
export interface Engine {
  readonly name: string;
  /** Names that folder. */
  readonly setting: string;
  /** How to get it. */
  readonly way: string;
  readonly program: string;
  start(root: string): Promise<RunningEngine>;
}

const unpack = (suite: string, packages: string) =>
  `mmdebstrap --aptopt='Acquire::Check-Valid-Until "false"' --variant=minbase --include=${packages} ${suite} <folder>, as root`;

export const ENGINES: readonly Engine[] = [
  {
    name: 'MariaDB 11.8',
    setting: 'RIGHTFUL_TEST_MARIADB_ROOT',
    way: unpack('trixie', 'mariadb-server'),
    program: 'usr/sbin/mariadbd',
    start: startMariadbIn,
  },
  {
    name: 'MySQL 9.7',
    setting: 'RIGHTFUL_TEST_MYSQL_ROOT',
    way: unpack('sid', 'mysql-server-core,mysql-client'),
    program: 'usr/sbin/mysqld',
    start: startMysqlIn,
  },
];

/** Null where it can be run; else a sentence that says what is missing. */
export function missing({ name, setting, way, program }: Engine): string | null {
  const root = process.env[setting];
  if (!root || !existsSync(join(root, program)))
    return `${name} is not here: ${way}; then ${setting}=<folder>.`;
  return process.getuid?.() === 0 ? null : `${name} needs root, who may change the root folder: ${setting}.`;
}

async function startMariadbIn(root: string): Promise<RunningEngine> {
  const folder = mkdtempSync(join(root, 'srv', 'rightful-'));
  const inside = folder.slice(root.replace(/\/$/, '').length);
  chmodSync(folder, 0o755);
  const made = spawnSync(
    'chroot',
    [
      ...[root, 'mariadb-install-db', '--no-defaults', '--user=mysql', `--datadir=${inside}/data`],
      ...['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`MariaDB made no tables: ${made.stdout}${made.stderr}`);
  const port = await freePort();
  const child = spawn(
    'chroot',
    [
      ...[root, 'mariadbd', '--no-defaults', '--user=mysql', `--datadir=${inside}/data`, `--port=${port}`],
      ...[
        '--bind-address=127.0.0.1',
        `--socket=${inside}/data/s.sock`,
        '--skip-name-resolve',
        '--skip-log-bin',
      ],
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--max-connections=400'],
    ],
    { stdio: 'ignore' },
  );
  return whenUp(child, `mariadb://root@127.0.0.1:${port}/rightful`, folder);
}

/** Under its own loader, so that no other root folder is needed, as a user who owns nothing else. */
async function startMysqlIn(root: string): Promise<RunningEngine> {
  const folder = mkdtempSync('/dev/shm/rightful-mysql-');
  chownSync(folder, NOBODY, NOBODY);
  const at = (path: string) => join(root, path);
  const command = [
    ...[
      at('lib64/ld-linux-x86-64.so.2'),
      '--library-path',
      at('usr/lib/x86_64-linux-gnu'),
      at('usr/sbin/mysqld'),
    ],
    ...['--no-defaults', `--datadir=${folder}/data`, `--basedir=${at('usr')}`, '--secure-file-priv=NULL'],
    ...[
      `--lc-messages-dir=${at('usr/share/mysql')}`,
      `--character-sets-dir=${at('usr/share/mysql/charsets')}`,
    ],
    ...[`--plugin-dir=${at('usr/lib/mysql/plugin')}`, '--mysqlx=OFF', '--innodb-redo-log-capacity=64M'],
  ];
  const [program = '', ...args] = command;
  const as = { uid: NOBODY, gid: NOBODY } as const;
  const made = spawnSync(program, [...args, '--initialize-insecure', `--log-error=${folder}/init.log`], as);
  if (made.status !== 0)
    throw new Error(`MySQL made no tables: ${readFileSync(`${folder}/init.log`, 'utf8')}`);
  const port = await freePort();
  const child = spawn(
    program,
    [
      ...args,
      ...[
        '--bind-address=127.0.0.1',
        `--port=${port}`,
        `--socket=${folder}/s.sock`,
        `--pid-file=${folder}/pid`,
      ],
      ...['--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF'],
      ...['--max-connections=400', `--log-error=${folder}/err.log`],
    ],
    { ...as, stdio: 'ignore' },
  );
  return whenUp(child, `mysql://root@127.0.0.1:${port}/rightful`, folder);
}

async function whenUp(child: ChildProcess, url: string, folder: string): Promise<RunningEngine> {
  const stop = async () => {
    const gone = child.exitCode === null && new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const begun = performance.now();
  for (;;) {
    const version = await versionAt(url).catch(() => undefined);
    if (version) return { url, version, stop };
    if (child.exitCode !== null || performance.now() - begun > STARTS_MS) {
      await stop();
      throw new Error(`${url} does not answer.`);
    }
    await pause(200);
  }
}

function versionAt(url: string): Promise<string> {
  const address = new URL(url);
  address.pathname = '/';
  return withServer(address.href, async (server) => {
    const [rows] = await server.query('SELECT VERSION() AS version');
    return (rows as { version: string }[])[0]?.version ?? '';
  });
}
