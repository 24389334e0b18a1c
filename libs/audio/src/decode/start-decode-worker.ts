import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts the decoding thread from wherever this code runs: from source (tsx, jest), or from a bundle, which carries
 * `decode.worker.js` beside it. The thread gets no environment, and a bound on its heap: what it reads is hostile ground.
 * Its output is held back unread, because a reader would keep the process alive.
 */
export function startDecodeWorker(): Worker {
  const runsFromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(runsFromSource ? './decode.worker.ts' : './decode.worker.js', import.meta.url);
  return new Worker(runsFromSource ? throughTsx(entry) : entry, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
}

/** Node 20 ignores `--import` for worker threads, so a first module registers the loader and imports the entry. */
function throughTsx(entry: URL): URL {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const api = new URL('./esm/api/index.mjs', loader);
  const program = `import { register } from '${api.href}'; register(); await import('${entry.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}
