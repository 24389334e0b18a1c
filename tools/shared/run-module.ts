/** Runs one proof or bench: `run-module.ts <file> <report> [--full]`. The report is its closing line as JSON. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Demonstration } from './demonstration.ts';

const [file = '', report = ''] = process.argv.slice(2);
const { describe, name, run } = (await import(pathToFileURL(file).href)) as Demonstration;
console.log(`${name}: ${describe}`);
try {
  const { ok, line } = await run({ full: process.argv.includes('--full') });
  writeFileSync(report, JSON.stringify({ ok, line }));
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error);
  const line = `broke off: ${error instanceof Error ? error.message : String(error)}`;
  writeFileSync(report, JSON.stringify({ ok: false, line }));
  process.exitCode = 1;
}
