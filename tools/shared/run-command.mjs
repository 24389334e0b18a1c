import { startChild } from './children.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended it or it could not start
 * @property {string} output both streams as they came, the last 200,000 characters
 * @property {number} durationMs
 */

/**
 * Runs a program to its end. Never throws: a program that cannot start is an outcome too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function runCommand(program, args, { cwd, env, onOutput } = {}) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    let output = '';
    /** @param {string} text */
    const take = (text) => {
      output = (output + text).slice(-200_000);
      onOutput?.(text);
    };
    const child = startChild(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @param {number} code */
    const end = (code) => resolve({ code, output, durationMs: performance.now() - startedAt });
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.once('error', (error) => {
      take(`${error.message}\n`);
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
