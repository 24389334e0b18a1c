import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';

/**
 * @typedef {object} JestCount
 * @property {number} passed
 * @property {number} failed tests, and suites that could not even be read
 * @property {string[]} skipped full names
 * @property {string} output what jest printed, for whoever did not hear it live
 */

/**
 * Runs suites, with their output live on the terminal or handed back for later.
 * @param {{ paths?: string[], without?: string[], workers?: number, env?: NodeJS.ProcessEnv, live?: boolean }} options `paths` and
 *   `without` are patterns on the files' paths
 * @returns {Promise<JestCount>}
 */
export async function runJest({ paths = [], without = [], workers = 3, env, live = true }) {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-jest-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await runCommand(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
        '--passWithNoTests',
        `--maxWorkers=${workers}`,
        '--json',
        `--outputFile=${report}`,
        ...paths.map((pattern) => `--testPathPatterns=${pattern}`),
        ...['/node_modules/', ...without].map((pattern) => `--testPathIgnorePatterns=${pattern}`),
      ],
      {
        cwd: root,
        ...(env ? { env } : {}),
        ...(live ? { onOutput: (text) => void process.stdout.write(forReading(text)) } : {}),
      },
    );
    return { ...count(report, code), output: forReading(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Jest prints its report as JSON as well, in one line; that is not for reading. @param {string} text */
function forReading(text) {
  return text
    .split(/(?<=\n)/)
    .filter((line) => !line.startsWith('{"num'))
    .join('');
}

/**
 * @param {string} report
 * @param {number} code
 * @returns {Omit<JestCount, 'output'>}
 */
function count(report, code) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    /** @type {{ assertionResults: { status: string, fullName: string }[] }[]} */
    const suites = result.testResults;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: suites.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => ['pending', 'todo', 'skipped', 'disabled'].includes(status))
          .map(({ fullName }) => fullName),
      ),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}
