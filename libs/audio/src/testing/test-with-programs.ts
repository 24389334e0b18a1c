import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/** A test that needs programs of the machine; without them it is skipped under a name that says what is missing. */
export function testWithPrograms(
  programs: readonly string[],
  promise: string,
  body: () => Promise<void>,
): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length === 0) test(promise, body);
  else test.skip(`${promise} (needs ${missing.join(', ')})`, body);
}
