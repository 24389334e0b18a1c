import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';

const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|css|html|graphql|sh|csv|txt|svg|conf|toml)$|(^|\/)[^.]+$|\.ci\/run$/;

/** What must not stand in a file that others receive, and why. Written so that no pattern finds itself. */
const FORBIDDEN = [
  {
    pattern: /(?:\b[Aa]rt(?:\.|icles?|ikeln?)?\s*\d|§\s*\d|\b(?:GDPR|DSGVO|CCPA|CPRA|LGPD|DSG|BDSG)\b)/,
    reason: 'a law by name: which one is in force, the server says',
    only: /^apps\/web\/messages\//,
  },
  { pattern: /(?<![\w.~-])\/(?:work|root)\/[\w.-]+/, reason: 'a path of one machine' },
  { pattern: /(?<![\w.~-])\/home\/(?!user\b|node\b)[\w.-]+\//, reason: 'a path of one machine' },
  { pattern: /[A-Z]:\\Users\\\w+/, reason: 'a path of one machine' },
  {
    pattern: /registry\.(?:npmjs|yarnpkg)|npm\.pkg\.github|\bverdaccio\b|\bartifactory\b/i,
    reason: 'a package registry',
  },
  { pattern: /\b(?:TO[D]O|FIX[M]E|HA[C]K)\b|\bX{3}\b/, reason: 'unfinished work' },
  { pattern: /\b(?:test|it|describe)\.only\(/, reason: 'a test that silences the others' },
];

/** @returns {Promise<string[]>} */
export async function checkWords() {
  const { code, output } = await runCommand('git', ['ls-files', '-z'], { cwd: root });
  if (code !== 0) return [];
  const findings = [];
  for (const path of output.split('\0')) {
    if (!TEXT.test(path) || path.endsWith('package-lock.json')) continue;
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > 2_000_000) continue;
    findings.push(...forbiddenWords(path, readFileSync(join(root, path), 'utf8')));
  }
  return findings;
}

/** @param {string} path @param {string} text @returns {string[]} one line for each find */
export function forbiddenWords(path, text) {
  return text.split('\n').flatMap((line, index) =>
    FORBIDDEN.flatMap(({ pattern, reason, only }) => {
      if (only && !only.test(path)) return [];
      const hit = pattern.exec(line);
      return hit ? [`${path}:${index + 1}: ${reason}: ${hit[0]}`] : [];
    }),
  );
}
