import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from '../shared/explain.mjs';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { readStamp, writeStamp } from '../shared/stamp.mjs';
import { lastLine, skipped, step } from '../shared/terminal.mjs';

/** Brings the database to today's form. Asked at every start, because the database may have been exchanged. */
export async function migrate(/** @type {string} */ stateDir) {
  await step('Bringing the database up to date', () =>
    cli(['migrate'], stateDir, 'The database could not be brought up to date; nothing in it was lost'),
  );
}

/**
 * Whether this portal shows the demo. The first start decides; fictional people are never mixed into a portal that
 * was begun empty, and an empty one is not asked of a folder that holds them.
 * @param {string} stateDir
 * @param {boolean} empty
 */
export function decideContent(stateDir, empty) {
  const content = readStamp(contentFile(stateDir))?.content ?? (empty ? 'empty' : 'demo');
  if (empty && content === 'demo') {
    throw new Failure(
      `${stateDir} holds the demo of an earlier start. Delete that folder, or name another: RIGHTFUL_STATE_DIR=.rightful-empty npm start -- --empty`,
    );
  }
  return content === 'demo';
}

/** To be called when the first row is about to be written, not earlier. @param {string} stateDir @param {boolean} demo */
export function rememberContent(stateDir, demo) {
  writeStamp(contentFile(stateDir), { content: demo ? 'demo' : 'empty' });
}

/** @param {string} stateDir */
function contentFile(stateDir) {
  return join(stateDir, 'content.json');
}

/** @param {string} stateDir */
export async function seedDemo(stateDir) {
  const stamp = join(stateDir, 'demo', 'seeded.json');
  if (readStamp(stamp) && existsSync(signInsFile(stateDir))) return skipped('The demo is there');
  await step('Filling the demo', async (progress) => {
    await cli(['demo', 'seed'], stateDir, 'The demo could not be filled', progress);
    writeStamp(stamp, { seededAt: new Date().toISOString() });
  });
}

/** @param {string} stateDir */
export function signInsFile(stateDir) {
  return join(stateDir, 'demo', 'sign-ins.txt');
}

/**
 * @param {string[]} args
 * @param {string} stateDir
 * @param {string} sentence
 * @param {(text: string) => void} [progress]
 */
async function cli(args, stateDir, sentence, progress) {
  const main = join(root, 'dist', 'cli', 'main.js');
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', main, ...args], {
    cwd: root,
    env: { NODE_ENV: 'production' },
    onOutput: (text) => progress?.(lastLine(text)),
  });
  if (code !== 0) throw failureOf(output, stateDir, `${sentence}; what was said stands above.`);
}
