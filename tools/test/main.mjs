import { runChecks } from '../check/run-checks.mjs';
import { signalAll } from '../shared/children.mjs';
import { Failure } from '../shared/failure.mjs';
import { install } from '../shared/install.mjs';
import { runModules } from '../shared/run-modules.mjs';
import { bold, dim, red, say } from '../shared/terminal.mjs';
import { buildPrograms, buildWeb } from '../start/build.mjs';
import { findChromium, missingPrograms } from './programs.mjs';
import { runJest } from './run-jest.mjs';
import { startMariadb } from './start-mariadb.mjs';
import { Tally } from './tally.mjs';
import { countTestFiles } from './test-files.mjs';

const HELP = `npm test [-- options]

Installs, checks, runs every suite over SQLite, those that touch a database again over a private MariaDB, the browser
suites in Chromium, and every proof in its small form. What cannot run is named with the way to get it.

  --strict      what cannot run is a failure (also with CI=true)
  --help        this text
`;
const DATABASE = '\\.db\\.test\\.ts$';
const BROWSER = '\\.browser\\.test\\.ts$';

let stopping = false;

/** @param {string[]} args @returns {Promise<number>} the exit code */
export async function main(args) {
  const unknown = args.find((arg) => !['--strict', '--help'].includes(arg));
  if (unknown || args.includes('--help')) {
    say(unknown ? `"${unknown}" is not an option of npm test.\n\n${HELP}` : HELP);
    return unknown ? 1 : 0;
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  const strict = args.includes('--strict') || isOn(process.env.CI);
  const tally = new Tally(strict);
  try {
    await inTurn([prepare, check, build], tally);
    // Browsers keep no machine busy alone: beside them goes on what needs none, and they are quoted when they are done.
    const lanes = [[suites, overMariadb, prove], [inBrowser]].map((parts) => inTurn(parts, tally));
    const ends = await Promise.allSettled(lanes);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } catch (error) {
    tally.add({ failed: 1 });
    if (!stopping) explainFailure(error);
  }
  if (stopping) tally.skip('The run was stopped before its end.');
  return Math.max(tally.close(), stopping ? 1 : 0);
}

/** @param {((tally: Tally) => Promise<void>)[]} parts @param {Tally} tally */
async function inTurn(parts, tally) {
  for (const part of parts) if (!stopping) await part(tally);
}

/** @param {Tally} tally */
async function prepare(tally) {
  await install({ withDev: true });
  for (const sentence of missingPrograms()) {
    say(sentence);
    tally.skip(sentence);
  }
}

/** @param {Tally} tally */
async function check(tally) {
  heading('Checks');
  const { passed, failed, skipped } = await runChecks();
  tally.add({ passed, failed });
  for (const sentence of skipped) tally.skip(sentence);
}

async function build() {
  await buildPrograms();
  await buildWeb();
}

/** @param {Tally} tally */
async function suites(tally) {
  heading('Suites, over SQLite');
  addJest(tally, await runJest({ without: [BROWSER], env: { RIGHTFUL_TEST_DATABASE_URL: '' } }));
}

/** @param {Tally} tally */
async function overMariadb(tally) {
  const files = countTestFiles('.db.test.ts');
  heading('Suites with a database, over MariaDB');
  const server = await startMariadb();
  if (!server) {
    const way = 'Debian: apt-get install mariadb-server; macOS: brew install mariadb';
    return tally.skip(`${files} suites over MariaDB: it is not on this machine. ${way}`, files);
  }
  if (!server.ca) tally.skip('TLS to MariaDB: there is no openssl here. Debian: apt-get install openssl');
  const env = { RIGHTFUL_TEST_DATABASE_URL: server.url, RIGHTFUL_TEST_DATABASE_CA: server.ca };
  try {
    addJest(tally, await runJest({ paths: [DATABASE], env }));
  } finally {
    await server.stop();
  }
}

/** @param {Tally} tally */
async function inBrowser(tally) {
  const files = countTestFiles('.browser.test.ts');
  if (files === 0) return;
  const chromium = findChromium();
  if (!chromium) {
    const way = 'Debian: apt-get install chromium; elsewhere set RIGHTFUL_CHROMIUM to the program';
    return tally.skip(`${files} suites in a browser: no Chromium is on this machine. ${way}`, files);
  }
  const { output, ...result } = await runJest({
    paths: [BROWSER],
    workers: 1,
    env: { RIGHTFUL_CHROMIUM: chromium },
    live: false,
  });
  heading('Suites in a browser');
  process.stdout.write(output);
  addJest(tally, result);
}

/** @param {Tally} tally */
async function prove(tally) {
  heading('Proofs, in their small form');
  tally.add(await runModules('prove', { full: false, atOnce: 2 }));
}

/** @param {Tally} tally @param {Omit<import('./run-jest.mjs').JestCount, 'output'>} result */
function addJest(tally, { passed, failed, skipped }) {
  tally.add({ passed, failed });
  for (const name of skipped) tally.skip(`test: ${name}`);
}

/** @param {string} text */
function heading(text) {
  say(`\n${bold(text)}\n`);
}

function stop() {
  signalAll(stopping ? 'SIGKILL' : 'SIGTERM');
  stopping = true;
}

/** @param {unknown} error */
function explainFailure(error) {
  if (error instanceof Failure) {
    if (error.detail) say(dim(error.detail.trim().split('\n').slice(-25).join('\n')));
    say(red(error.message));
  } else say(red(String(error instanceof Error ? error.stack : error)));
}

/** @param {string | undefined} text */
function isOn(text) {
  return text !== undefined && !['', '0', 'false'].includes(text);
}
