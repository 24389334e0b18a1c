import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { dim, green, inWords, red, say } from '../shared/terminal.mjs';
import { steps } from './steps.mjs';

/**
 * Runs every check at once and tells each result as it comes.
 * @returns {Promise<{ passed: number, failed: number, skipped: string[] }>} `skipped`: what cannot run here, and why
 */
export async function runChecks() {
  const all = steps();
  const skipped = all.flatMap(({ name, cannotRun }) => (cannotRun ? [`check: ${name}. ${cannotRun}`] : []));
  for (const sentence of skipped) say(`- ${sentence}`);
  const runnable = all.filter(({ cannotRun }) => cannotRun === undefined);
  const results = await Promise.all(
    runnable.map(async (step) => {
      const startedAt = performance.now();
      const trouble = await run(step);
      const time = dim(`(${inWords(performance.now() - startedAt)})`);
      if (trouble === undefined) say(`${green('✓')} ${step.name} ${time}`);
      else say(`${red('✗')} ${step.name} ${time}\n${indent(trouble)}\n  ${step.advice}`);
      return trouble === undefined;
    }),
  );
  const failed = results.filter((ok) => !ok).length;
  return { passed: results.length - failed, failed, skipped };
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<string | undefined>} what is wrong
 */
async function run({ commands = [], findings }) {
  for (const args of commands) {
    const env = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };
    const { code, output } = await runCommand(process.execPath, args, { cwd: root, env });
    if (code !== 0) return stripVTControlCharacters(output).trim() || `exit code ${code}`;
  }
  const found = (await findings?.()) ?? [];
  return found.length > 0 ? found.join('\n') : undefined;
}

/** @param {string} text */
function indent(text) {
  const lines = text.split('\n');
  const shown = lines.length > 80 ? [...lines.slice(0, 80), `… ${lines.length - 80} more lines`] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}
