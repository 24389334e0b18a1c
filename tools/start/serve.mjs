import { existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startChild } from '../shared/children.mjs';
import { failureOf } from '../shared/explain.mjs';
import { root } from '../shared/root.mjs';
import { serverEnvironment } from '../shared/server-environment.mjs';
import { step } from '../shared/terminal.mjs';

const PATIENCE_MS = 60_000;

/**
 * Starts the server and waits until it answers.
 * @param {{ host: string, port: number, stateDir: string }} options
 * @returns {Promise<{ ended: Promise<number> }>} `ended` settles with its exit code
 */
export async function serve({ host, port, stateDir }) {
  const log = join(stateDir, 'log', 'server.log');
  if (existsSync(log)) renameSync(log, join(stateDir, 'log', 'server.previous.log'));
  const out = openSync(log, 'a', 0o600);
  const preload = pathToFileURL(join(root, 'tools', 'start', 'end-with-parent.mjs')).href;
  const main = join(root, 'dist', 'server', 'main.js');
  const child = startChild(process.execPath, ['--enable-source-maps', '--import', preload, main], {
    cwd: root,
    env: {
      ...serverEnvironment,
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      RIGHTFUL_PORT: String(port),
    },
    stdio: ['ignore', out, out, 'ipc'],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  await step('Starting the portal', async () => {
    const health = `http://${hostInUrl(host)}:${port}/healthz`;
    const up = await Promise.race([ended.then(() => false), answers(health)]);
    if (!up) {
      const said = readFileSync(log, 'utf8').slice(-4_000);
      throw failureOf(said, stateDir, `The portal did not come up; its log stands above (${log}).`);
    }
  });
  return { ended };
}

/** @param {string} url */
async function answers(url) {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (response?.ok) return true;
    await wait(100);
  }
  return false;
}

/** A server that listens everywhere is asked on this machine. @param {string} host */
export function hostInUrl(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
