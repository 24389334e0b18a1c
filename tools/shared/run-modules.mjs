import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { readStamp } from './stamp.mjs';
import { bold, dim, green, inWords, red, say } from './terminal.mjs';

/**
 * Runs the modules of `tools/prove` or `tools/bench`, each in a process of its own so that none leaves heap, hooks or
 * handles to the next. One at a time they speak while they work; several at once they are quoted when they are done.
 * @param {'prove' | 'bench'} kind
 * @param {{ names?: string[], full: boolean, atOnce?: number }} options without names all of them
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runModules(kind, { names = [], full, atOnce = 1 }) {
  const all = moduleNames(kind);
  const unknown = names.find((name) => !all.includes(name));
  if (unknown)
    throw new Failure(`There is no ${kind} called "${unknown}". There are: ${all.join(', ') || 'none yet'}.`);
  const counts = { passed: 0, failed: 0 };
  const waiting = names.length > 0 ? [...names] : all;
  const takeTurns = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { ok, line, output, durationMs } = await runOne(kind, name, full, atOnce === 1);
      counts[ok ? 'passed' : 'failed']++;
      const told = line.startsWith(`${name}:`) ? line.slice(name.length + 1).trim() : line;
      if (atOnce > 1) process.stdout.write(output);
      say(`${ok ? green('✓') : red('✗')} ${bold(name)}: ${told} ${dim(`(${inWords(durationMs)})`)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return counts;
}

/** A module is a file directly in the folder; its helpers lie in folders below. @param {string} kind */
export function moduleNames(kind) {
  const folder = join(root, 'tools', kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z0-9-]+\.ts$/.test(entry.name))
    .map((entry) => entry.name.slice(0, -3))
    .sort();
}

/** @param {string} kind @param {string} name @param {boolean} full @param {boolean} live */
async function runOne(kind, name, full, live) {
  const folder = mkdtempSync(join(tmpdir(), `rightful-${kind}-`));
  const report = join(folder, 'report.json');
  const runner = join(root, 'tools', 'shared', 'run-module.ts');
  const file = join(root, 'tools', kind, `${name}.ts`);
  try {
    const { code, output, durationMs } = await runCommand(
      process.execPath,
      ['--import', 'tsx', '--expose-gc', runner, file, report, ...(full ? ['--full'] : [])],
      { cwd: root, ...(live ? { onOutput: (text) => void process.stdout.write(text) } : {}) },
    );
    /** @type {{ ok: boolean, line: string } | undefined} */
    const result = readStamp(report);
    if (result) return { ok: result.ok && code === 0, line: result.line, output, durationMs };
    return { ok: false, line: `ended with code ${code} before its closing line`, output, durationMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
