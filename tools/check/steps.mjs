import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../shared/find-program.mjs';
import { root } from '../shared/root.mjs';
import { checkLock } from './lock.mjs';
import { checkWords } from './words.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} advice what to do when it fails
 * @property {string[][]} [commands] arguments for node, one program after the other; the first failure ends the step
 * @property {string} [cannotRun] why not on this machine, and how to change that
 * @property {() => Promise<string[]> | string[]} [findings] for what needs no program of its own: one line each
 */

const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path);
const tsc = bin('typescript', 'bin', 'tsc');
const tsx = bin('tsx', 'dist', 'cli.mjs');
const cruiser = bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const web = join(root, 'apps', 'web');

/** @returns {Step[]} */
export function steps() {
  return [
    {
      name: 'types',
      advice: 'Mend what tsc names: npx tsc -p .',
      commands: [[tsc, '-p', root]],
    },
    {
      name: 'types of the pages',
      advice: 'Mend what tsc names: npx tsc -p apps/web --incremental false',
      commands: [...routeTypes(), [tsc, '-p', web, '--incremental', 'false']],
    },
    {
      name: 'format and lint',
      advice: 'Most of it mends itself: npm run format',
      commands: [[bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '.']],
    },
    {
      name: 'promises, cycles, imports of the pages',
      advice:
        'Await the promise, return it, or say with `void` that nobody waits for it. A cycle: move what both need into a file of its own. The pages import nothing of libs.',
      commands: [
        [bin('oxlint', 'bin', 'oxlint'), '--type-aware', '-c', '.oxlintrc.json', 'apps', 'libs', 'tools'],
      ],
    },
    {
      name: 'import directions',
      advice: 'The rules and their reasons stand in .dependency-cruiser.cjs.',
      commands: [
        [cruiser, '--output-type', 'err-long', 'apps/server', 'apps/worker', 'apps/cli', 'libs', 'tools'],
      ],
    },
    {
      name: 'schema.graphql',
      advice: 'Describe what is named; print the schema anew: npm run schema',
      commands: [[tsx, join(root, 'tools', 'check', 'print-schema.ts'), '--check']],
    },
    {
      name: 'docs/settings.md',
      advice: 'Print the page anew: npm run settings',
      commands: [[tsx, join(root, 'tools', 'check', 'print-settings.ts'), '--check']],
    },
    {
      name: 'typed documents',
      advice: 'Write them anew: npx tsx apps/web/codegen.ts',
      commands: [[tsx, join(web, 'codegen.ts'), '--check']],
    },
    {
      name: 'migrations on SQLite',
      advice: 'Write a new migration that makes what is named; one that was released is never edited.',
      commands: [[tsx, join(root, 'tools', 'check', 'drift.ts'), 'sqlite']],
    },
    {
      name: 'migrations on MariaDB',
      advice: 'Write a new migration that makes what is named; one that was released is never edited.',
      cannotRun:
        findProgram('mariadbd') && findProgram('mariadb-install-db')
          ? undefined
          : 'MariaDB is not on this machine. Debian: apt-get install mariadb-server; macOS: brew install mariadb',
      commands: [[tsx, join(root, 'tools', 'check', 'drift.ts'), 'mariadb']],
    },
    {
      name: 'lock file',
      advice: 'Choose a version whose binaries exist for every platform, then npm install.',
      findings: checkLock,
    },
    {
      name: 'words',
      advice: 'Say it without a path or host of your machine, and finish what is marked as unfinished.',
      findings: checkWords,
    },
  ];
}

/** Next writes the types of the routes into its build folder; a checkout that was never built has none. */
function routeTypes() {
  const there = existsSync(join(web, '.next', 'types', 'routes.d.ts'));
  return there ? [] : [[bin('next', 'dist', 'bin', 'next'), 'typegen', web]];
}
