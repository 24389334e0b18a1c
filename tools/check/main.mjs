import { signalAll } from '../shared/children.mjs';
import { say } from '../shared/terminal.mjs';
import { runChecks } from './run-checks.mjs';

/** @returns {Promise<number>} the exit code */
export async function main() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => signalAll(signal));
  const { passed, failed, skipped } = await runChecks();
  say(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0 ? 0 : 1;
}
