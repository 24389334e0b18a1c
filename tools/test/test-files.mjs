import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/root.mjs';

const IGNORED = new Set(['node_modules', '.next', 'dist']);

/** How many test files end like this, e.g. `.db.test.ts`. @param {string} ending */
export function countTestFiles(ending) {
  return ['apps', 'libs', 'tools'].reduce((sum, folder) => sum + countIn(join(root, folder), ending), 0);
}

/** @param {string} folder @param {string} ending @returns {number} */
function countIn(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.isDirectory())
      return IGNORED.has(entry.name) ? sum : sum + countIn(join(folder, entry.name), ending);
    return entry.name.endsWith(ending) ? sum + 1 : sum;
  }, 0);
}
