import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/root.mjs';

/** @typedef {Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }>} LockedPackages */

/** @returns {string[]} */
export function checkLock() {
  return lockFindings(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
}

/**
 * npm leaves a platform's binary out of the lock file when it could not be had at that moment; `npm ci` then fails
 * on that platform, or everywhere. Each optional dependency must have its entry.
 * @param {LockedPackages} packages
 * @returns {string[]}
 */
export function lockFindings(packages) {
  const findings = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!resolves(packages, path, name))
        findings.push(`${path || 'the project'}: ${name} is not in package-lock.json`);
    }
    if (/^https?:/.test(entry.resolved ?? ''))
      findings.push(`${path}: an address stands in package-lock.json`);
  }
  return findings;
}

/** As Node looks it up: beside the package, then in each folder above. @param {object} packages @param {string} path @param {string} name */
function resolves(packages, path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (`${base}${base && '/'}node_modules/${name}` in packages) return true;
    if (!base.includes('node_modules/')) return `node_modules/${name}` in packages;
  }
}
