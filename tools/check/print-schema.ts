/**
 * `npm run schema` writes schema.graphql from the code. With `--check` nothing is written: the file must be what the
 * code prints, and everything in it must be described.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildRightfulSchema, printRightfulSchema } from '@rightful/api';
import { undescribed } from './undescribed.ts';

const file = new URL('../../schema.graphql', import.meta.url);
const schema = await buildRightfulSchema();
const printed = printRightfulSchema(schema);

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else {
  const findings = undescribed(schema).map((name) => `${name} has no description`);
  const written = readFileSync(file, 'utf8');
  if (written !== printed)
    findings.push(`schema.graphql is not what the code prints: ${firstDifference(written, printed)}`);
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

function firstDifference(written: string, printed: string): string {
  const [there, here] = [written.split('\n'), printed.split('\n')];
  const line = here.findIndex((text, index) => text !== there[index]);
  return `line ${line + 1} should read "${here[line] ?? ''}" and reads "${there[line] ?? ''}"`;
}
