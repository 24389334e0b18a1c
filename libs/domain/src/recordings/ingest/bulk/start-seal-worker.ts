import { Worker } from 'node:worker_threads';

/**
 * Starts a sealing thread: from source with tsx registered inside it, or in a bundle from `seal.worker.js` beside it.
 * The small young generation frees the cipher's buffers of 64 KiB soon.
 */
export function startSealWorker(): Worker {
  const here = import.meta.url;
  const options = { env: {}, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 3 } };
  if (!here.endsWith('.ts')) return new Worker(new URL('./seal.worker.js', here), options);
  const tsx = import.meta.resolve('tsx/esm/api');
  const program = new URL('./seal.worker.ts', here).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}); });`;
  return new Worker(start, { ...options, eval: true });
}
