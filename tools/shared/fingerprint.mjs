import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Not sources; `next-env.d.ts` is rewritten by each build of the pages. */
const IGNORED = new Set(['node_modules', '.next', 'dist', '.git', '.rightful', 'coverage', 'next-env.d.ts']);

/**
 * A digest of what lies in some files and folders, names included. What is not there counts as empty. Tests and
 * compiler leftovers do not count: they change no build.
 * @param {string} base
 * @param {string[]} paths relative to `base`
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, base, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} base
 * @param {string} path
 */
function add(hash, base, path) {
  const full = join(base, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(full).sort()) if (!IGNORED.has(name)) add(hash, base, `${path}/${name}`);
  } else if (stat?.isFile() && !/\.test\.tsx?$|\.tsbuildinfo$/.test(path)) {
    const bytes = readFileSync(full);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
}
