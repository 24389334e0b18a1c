import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { signalAll } from '../shared/children.mjs';
import { explain } from '../shared/explain.mjs';
import { Failure, tellFailure } from '../shared/failure.mjs';
import { install } from '../shared/install.mjs';
import { root } from '../shared/root.mjs';
import { bold, red, say } from '../shared/terminal.mjs';
import { buildPrograms, buildWeb } from './build.mjs';
import { checkFolders } from './folders.mjs';
import { takeInstanceLock } from './instance-lock.mjs';
import { HELP, readOptions } from './options.mjs';
import { checkPort } from './port.mjs';
import { decideContent, migrate, rememberContent, seedDemo, signInsFile } from './prepare-state.mjs';
import { hostInUrl, serve } from './serve.mjs';

let stopping = false;

/** @param {string[]} args */
export async function main(args) {
  let release = () => {};
  try {
    const options = readOptions(args, process.env);
    if (options.help) return say(HELP);
    const address = process.env.RIGHTFUL_PUBLIC_URL || `http://${hostInUrl(options.host)}:${options.port}`;
    process.env.RIGHTFUL_PORT = String(options.port);
    process.env.RIGHTFUL_STATE_DIR = options.stateDir;
    checkFolders(options.stateDir);
    release = takeInstanceLock(options.stateDir, address);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
    await checkPort(options.host, options.port);
    const demo = decideContent(options.stateDir, options.empty);
    await install({ withDev: false });
    await buildPrograms();
    await buildWeb();
    await migrate(options.stateDir);
    rememberContent(options.stateDir, demo);
    if (demo) await seedDemo(options.stateDir);
    const { ended } = await serve(options);
    welcome(options.stateDir, address, demo);
    const code = await ended;
    if (!stopping)
      throw new Failure(`The portal ended by itself (exit code ${code}).`, lastLog(options.stateDir));
    say('Stopped.');
  } catch (error) {
    report(error);
  } finally {
    release();
  }
}

/** First time: everybody may finish. Second time, or after ten seconds: nobody is asked. */
function stop() {
  if (stopping) return signalAll('SIGKILL');
  stopping = true;
  say('\nStopping (Ctrl-C again to stop at once) ...');
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), 10_000).unref();
}

/** @param {unknown} error */
function report(error) {
  if (stopping) {
    say('Stopped. What was finished is kept for the next start.');
    process.exitCode = 130;
    return;
  }
  process.exitCode = 1;
  const known =
    error instanceof Failure ? error : new Failure(explain(String(error), root) ?? String(error), '');
  say();
  say(tellFailure(known));
}

/** @param {string} stateDir @param {string} address @param {boolean} demo */
function welcome(stateDir, address, demo) {
  const show = (/** @type {string} */ path) => relative(root, path) || path;
  say(`\n  Rightful is up: ${bold(address)}\n`);
  const signIns = signInsFile(stateDir);
  if (demo && existsSync(signIns)) {
    say('  People of the demo, all of them invented:\n');
    say(readFileSync(signIns, 'utf8').trimEnd().replace(/^/gm, '  '));
    say();
  }
  if (!process.env.RIGHTFUL_STATEMENT_FILE && !existsSync(join(stateDir, 'statement.json')))
    say(
      `  ${red('Not stated yet:')} what people are told under Art. 15(1) GDPR. Until it is, every copy says so on its first line.\n` +
        `  Copy apps/cli/demo/statement.json to ${show(join(stateDir, 'statement.json'))}, state your own facts in it, and start again.\n`,
    );
  if (!process.env.RIGHTFUL_SMTP_URL)
    say(`  Mail lands in ${show(join(stateDir, 'outbox'))}, one file each.`);
  say(`  The log is ${show(join(stateDir, 'log', 'server.log'))}.`);
  say(`  Ctrl-C stops everything; deleting ${show(stateDir)} is a full reset.\n`);
}

/** @param {string} stateDir */
function lastLog(stateDir) {
  return readFileSync(join(stateDir, 'log', 'server.log'), 'utf8').slice(-4_000);
}
