/**
 * `npm run settings` writes docs/settings.md from the settings that the code reads. With `--check` nothing is written: the
 * page must be what the code prints.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { settings } from '@rightful/config';

const file = new URL('../../docs/settings.md', import.meta.url);
const cell = (text: string) => text.replaceAll('|', '\\|');
const printed = [
  '# Settings',
  '',
  'Every setting is an environment variable. A name that is misspelled, a value that does not fit and values that contradict each',
  'other are named at the start, all at once, and nothing starts. This page is printed from the code by `npm run settings`.',
  '',
  'A setting marked * carries a password: `RIGHTFUL_DATABASE_URL_FILE`, say, may name a file that holds `RIGHTFUL_DATABASE_URL`.',
  '',
  '| setting | when it is not set | why one would set it |',
  '|---|---|---|',
  ...settings.map(
    (one) => `| \`${one.name}\`${'secret' in one ? ' *' : ''} | ${cell(one.default)} | ${cell(one.reason)} |`,
  ),
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed) {
  console.error('docs/settings.md is not what the code prints.');
  process.exitCode = 1;
}
