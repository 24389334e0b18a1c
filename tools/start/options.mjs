import { isAbsolute, join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/root.mjs';

export const HELP = `npm start [-- options]

Installs, builds, migrates, seeds the demo, and serves the portal on one port of this machine.
What has not changed since the last start is skipped.

  --empty       without the demo
  --port N      another port than 4180
  --help        this text

State lies in one folder, .rightful (or RIGHTFUL_STATE_DIR); deleting it is a full reset.
`;

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {boolean} empty
 * @property {string} host
 * @property {number} port
 * @property {string} stateDir absolute
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 */
export function readOptions(args, env) {
  const stateDir = env.RIGHTFUL_STATE_DIR || '.rightful';
  const options = {
    help: false,
    empty: false,
    host: env.RIGHTFUL_HOST || '127.0.0.1',
    port: portOf(env.RIGHTFUL_PORT || '4180'),
    stateDir: isAbsolute(stateDir) ? stateDir : join(root, stateDir),
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help' || arg === '-h') options.help = true;
    else if (arg === '--empty') options.empty = true;
    else if (arg === '--port') options.port = portOf(rest.shift() ?? '');
    else if (arg.startsWith('--port=')) options.port = portOf(arg.slice(7));
    else throw new Failure(`"${arg}" is not an option of npm start.\n\n${HELP}`);
  }
  return options;
}

/** @param {string} text */
function portOf(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new Failure(
      `"${text}" is not a port; write a whole number from 1 to 65535, for example --port 4181.`,
    );
  }
  return port;
}
