import { chownSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signalGroup, startChild } from '../shared/children.mjs';
import { Failure } from '../shared/failure.mjs';
import { findProgram } from '../shared/find-program.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { makeCertificate } from './make-certificate.mjs';

const MEMORY = '/dev/shm';
const LEAST_BYTES = 4 * 2 ** 30;

/**
 * A MariaDB of our own in a temporary folder, on a free port of this machine, gone after `stop`. `undefined` when the
 * program is not on the machine. Durability is switched off, unless it is asked for: the data does not outlive the suites.
 * `ca`: the authority of its certificate, as a file, where one could be made. `signal` stops, kills or hangs it; `revive` starts
 * it again, where it was.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, ca: string | undefined, signal: (signal: NodeJS.Signals) => void, revive: () => Promise<void>, stop: () => Promise<void> } | undefined>}
 */
export async function startMariadb({ durable = false } = {}) {
  const daemon = findProgram('mariadbd');
  const installer = findProgram('mariadb-install-db');
  if (!daemon || !installer) return undefined;
  const folder = mkdtempSync(join(quickFolder(), 'rightful-mariadb-'));
  const asUser = await ordinaryUser(folder);
  const data = join(folder, 'data');
  const made = await runCommand(installer, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
    ...asUser,
  ]);
  if (made.code !== 0) throw new Failure('MariaDB could not make its tables.', made.output);
  const tls = await makeCertificate(folder);
  const port = await freePort();
  const log = join(folder, 'log.err');
  const quick = [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-flush-method=nosync',
  ];
  const launch = () =>
    startChild(
      daemon,
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        `--socket=${join(folder, 's.sock')}`,
        `--pid-file=${join(folder, 'pid')}`,
        `--log-error=${log}`,
        '--skip-name-resolve',
        '--character-set-server=utf8mb4',
        '--innodb-log-file-size=32M',
        '--skip-log-bin',
        ...(durable ? ['--max-connections=500'] : quick),
        ...(tls ? [`--ssl-ca=${tls.ca}`, `--ssl-cert=${tls.certificate}`, `--ssl-key=${tls.key}`] : []),
        ...asUser,
      ],
      { stdio: 'ignore' },
    );
  let child = launch();
  const endOf = () => new Promise((resolve) => child.once('close', resolve));
  let ended = endOf();
  const stop = async () => {
    signalGroup(child, 'SIGCONT');
    signalGroup(child, 'SIGTERM');
    await Promise.race([ended, wait(10_000).then(() => signalGroup(child, 'SIGKILL'))]);
    rmSync(folder, { recursive: true, force: true });
  };
  const isUp = async () => {
    if (await Promise.race([ended.then(() => false), accepts(port, log)])) return;
    const said = tail(log);
    await stop();
    throw new Failure('MariaDB did not start.', said);
  };
  await isUp();
  const revive = async () => {
    await ended;
    rmSync(log, { force: true });
    child = launch();
    ended = endOf();
    await isUp();
  };
  /** @param {NodeJS.Signals} signal */
  const signal = (signal) => signalGroup(child, signal);
  return { url: `mariadb://root@127.0.0.1:${port}/rightful`, ca: tls?.ca, signal, revive, stop };
}

/** Every test makes its tables anew, twice as fast in memory; where that has no room they lie with other temporary files. */
function quickFolder() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= LEAST_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** MariaDB refuses to run as root; then it runs as a user who owns nothing else. @param {string} folder */
async function ordinaryUser(folder) {
  if (process.getuid?.() !== 0) return [];
  for (const name of ['mysql', 'nobody']) {
    const { code, output } = await runCommand('id', ['-u', name]);
    if (code !== 0) continue;
    chownSync(folder, Number(output), -1);
    return [`--user=${name}`];
  }
  throw new Failure(
    'MariaDB does not run as root, and there is neither a user mysql nor nobody. Run the tests as another user.',
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The log says when connections are welcome. @param {number} port @param {string} log */
async function accepts(port, log) {
  for (let tries = 0; tries < 300; tries++) {
    if (new RegExp(`ready for connections[\\s\\S]*port: ${port}`).test(tail(log))) return true;
    await wait(100);
  }
  return false;
}

/** @param {string} log */
function tail(log) {
  try {
    return readFileSync(log, 'utf8').slice(-4_000);
  } catch {
    return '';
  }
}
