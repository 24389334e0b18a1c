import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signalAll } from './children.mjs';
import { failureOf, isFullDisk } from './explain.mjs';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { npmCommand } from './npm-command.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { lastLine, skipped, step } from './terminal.mjs';

const STAMP = join(root, 'node_modules', '.rightful-install.json');

/**
 * Brings `node_modules` in line with the lock file, unless it is. A full installation also serves where only the
 * packages for running are asked for.
 * @param {{ withDev: boolean }} need
 */
export async function install({ withDev }) {
  const wanted = {
    lock: lockDigest(),
    node: process.versions.modules,
    platform: `${process.platform}-${process.arch}`,
  };
  if (fits(readStamp(STAMP), wanted, withDev) || (await adopt(wanted, withDev))) {
    skipped('Packages are installed');
    return;
  }
  removeStamp(STAMP);
  await step(withDev ? 'Installing all packages' : 'Installing packages', async (progress) => {
    const mode = withDev ? ['--include=dev'] : ['--omit=dev'];
    await npm(
      [
        'ci',
        '--ignore-scripts',
        ...mode,
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=8000',
      ],
      progress,
    );
  });
  if (!(await sqliteLoads())) await step('Building the SQLite driver', buildSqlite);
  // Only who keeps keys in a token needs it, and the suites that try that; what cannot be built is skipped by name.
  if (withDev && !(await loads('pkcs11js')))
    await step('Building the library for tokens', (progress) =>
      rebuild('pkcs11js', progress).catch(() => undefined),
    );
  writeStamp(STAMP, { ...wanted, withDev });
}

function lockDigest() {
  return fingerprint(root, ['package-lock.json']);
}

/** @param {any} stamp @param {Record<string, string>} wanted @param {boolean} withDev */
function fits(stamp, wanted, withDev) {
  return (
    stamp !== undefined &&
    Object.entries(wanted).every(([key, value]) => stamp[key] === value) &&
    (stamp.withDev || !withDev)
  );
}

/**
 * An installation made by hand has no stamp of ours, but npm's own list, written when it had finished.
 * @param {Record<string, string>} wanted
 * @param {boolean} withDev
 */
async function adopt(wanted, withDev) {
  if (existsSync(STAMP)) return false;
  const lock = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!lock || !installed) return false;
  const missing = Object.entries(lock).filter(
    ([path, entry]) =>
      path.startsWith('node_modules/') &&
      !entry.optional &&
      !entry.peer &&
      installed[path]?.version !== entry.version,
  );
  const dev = missing.every(([, entry]) => !entry.dev);
  if (missing.some(([, entry]) => !entry.dev) || (withDev && !dev) || !(await sqliteLoads())) return false;
  writeStamp(STAMP, { ...wanted, withDev: dev });
  return true;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, peer?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const sqliteLoads = () => loads('better-sqlite3', "new (require('better-sqlite3'))(':memory:').close()");

/** @param {string} name of a package with a binary @param {string} [probe] what shows that it can be used */
async function loads(name, probe = `require('${name}')`) {
  return (await runCommand(process.execPath, ['-e', probe], { cwd: root })).code === 0;
}

/**
 * Two packages may run their install scripts: they fetch or compile their binaries for this node.
 * @param {string} name @param {(text: string) => void} progress
 */
function rebuild(name, progress) {
  return npm(['rebuild', name, '--ignore-scripts=false', '--foreground-scripts'], progress, headers());
}

/** @param {(text: string) => void} progress */
async function buildSqlite(progress) {
  await rebuild('better-sqlite3', progress);
  if (!(await sqliteLoads())) {
    throw new Failure(
      `The SQLite driver was built but does not load in Node ${process.versions.node}. Delete node_modules and start again with one Node only.`,
    );
  }
}

/** The headers of the running node, when they lie beside it, save compiling from a download. */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  const file = join(prefix, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return {};
  const major = /NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: prefix } : {};
}

/**
 * @param {string[]} args
 * @param {(text: string) => void} progress
 * @param {NodeJS.ProcessEnv} [env]
 */
async function npm(args, progress, env) {
  const [program = 'npm', ...first] = npmCommand();
  const { code, output } = await runCommand(program, [...first, ...args, '--loglevel=warn'], {
    cwd: root,
    ...(env ? { env } : {}),
    onOutput: (text) => {
      progress(lastLine(text));
      if (isFullDisk(text)) signalAll('SIGKILL');
    },
  });
  // On a full disk npm leaves files out with a warning, and calls that a success.
  if (code === 0 && !isFullDisk(output)) return;
  const lock = /can only install packages when your package.json and package-lock.json/.test(output)
    ? 'package.json and package-lock.json do not fit together. Restore both from the repository, or run npm install if the change is yours.'
    : undefined;
  if (lock) throw new Failure(lock);
  // Whether the network or the compiler failed the driver: either one cures it.
  const compiler =
    'The SQLite driver could neither be fetched ready-made nor be compiled. Connect, or install a compiler (Debian: apt-get install build-essential python3; macOS: xcode-select --install; Windows: Visual Studio Build Tools), and start again.';
  throw args[0] === 'rebuild' && !isFullDisk(output)
    ? new Failure(compiler, output)
    : failureOf(output, root, `npm ${args[0]} did not finish.`);
}
