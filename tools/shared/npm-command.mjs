import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * How to call npm with the running node: `[program, ...first arguments]`. The npm that started us wins, so that
 * several installed ones are not mixed.
 * @returns {string[]}
 */
export function npmCommand() {
  const prefix = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(prefix, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const path of candidates) {
    if (path?.endsWith('npm-cli.js') && existsSync(path)) return [process.execPath, path];
  }
  return ['npm'];
}
