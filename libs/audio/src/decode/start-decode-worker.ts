import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts the decoding thread from wherever this code runs: from source (tsx, jest), or from a bundle that carries
 * `decode-worker.js` beside it. A bundle without that file falls back on the source of this workspace.
 * The thread gets no environment, and a bound on its heap, since what it reads is hostile ground.
 */
export function startDecodeWorker(): Worker {
  return new Worker(entryUrl(), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
}

function entryUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return throughTsx(new URL('./decode-worker.ts', import.meta.url));
  const besideBundle = new URL('./decode-worker.js', import.meta.url);
  if (existsSync(besideBundle)) return besideBundle;
  const room = pathToFileURL(createRequire(import.meta.url).resolve('@rightful/audio'));
  return throughTsx(new URL('./decode/decode-worker.ts', room));
}

/** Node 20 ignores `--import` for worker threads, so a first module registers the loader and imports the entry. */
function throughTsx(entry: URL): URL {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const api = new URL('./esm/api/index.mjs', loader);
  const program = `import { register } from '${api.href}'; register(); await import('${entry.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}
