import { Worker } from 'node:worker_threads';

/**
 * A small young generation: its scavenges free the 64 KiB buffers of the cipher soon. With V8's default an export takes
 * a third more memory, and is not measurably faster.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 3 };

/**
 * Starts the worker's program, which waits for a task. In a bundle that is `archive-worker.mjs` beside the bundle: whoever
 * bundles this package makes it from `libs/archive/src/worker/archive-worker.ts`. From source it is the TypeScript file
 * beside this one, with tsx registered inside the thread, since the thread that starts it may run without tsx (as jest does).
 */
export function startWorker(): Worker {
  const here = import.meta.url;
  if (!here.endsWith('.ts'))
    return new Worker(new URL('./archive-worker.mjs', here), { resourceLimits, execArgv: [] });
  const tsx = import.meta.resolve('tsx/esm/api');
  const program = new URL('./archive-worker.ts', here).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}); });`;
  return new Worker(start, { resourceLimits, eval: true, execArgv: [] });
}
