import { signalAll } from './children.mjs';
import { Failure } from './failure.mjs';
import { moduleNames, runModules } from './run-modules.mjs';
import { red, say } from './terminal.mjs';

/**
 * The command line of `npm run prove` and `npm run bench`: names, `--full`, `--list`.
 * @param {'prove' | 'bench'} kind
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function demonstrate(kind, args) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => signalAll('SIGTERM'));
  // Without a `--` before it, npm takes the option for its own and hands it on like this.
  const full = args.includes('--full') || process.env.npm_config_full === 'true';
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !['--full', '--list', '--help'].includes(arg));
  if (unknown || args.includes('--help')) {
    say(`npm run ${kind} [name …] [--full] [--list]`);
    return unknown ? 1 : 0;
  }
  if (args.includes('--list')) {
    say(moduleNames(kind).join('\n'));
    return 0;
  }
  try {
    const { failed } = await runModules(kind, { names, full });
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(red(error.message));
    return 1;
  }
}
