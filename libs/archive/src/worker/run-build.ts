import { rm } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import type { BuildJob, BuildProgress, BuiltArchive } from '../build/build-job.ts';
import type { RecordingSource } from '../plan/archive-input.ts';
import { giveBack, takeWorker } from './warm-workers.ts';
import type { BuildMessage, RecordingsMessage, WorkerTask } from './worker-messages.ts';

/** A thread that built more has grown by tens of megabytes, which it would hold on to; its start was the least of it. */
const MOST_FILES_KEPT = 5_000;

export interface RunBuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops the build; the unfinished file is removed and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Further recordings, beside `job.input.recordings`, in batches and in any order. The serving thread then never holds
   * more than a batch of them.
   */
  readonly recordings?: AsyncIterable<readonly RecordingSource[]>;
}

/** `buildArchive` in a thread of its own, so that the thread that serves goes on serving. */
export async function runBuild(job: BuildJob, options: RunBuildOptions = {}): Promise<BuiltArchive> {
  options.signal?.throwIfAborted();
  const task: WorkerTask = { task: 'build', job, moreToCome: options.recordings !== undefined };
  const worker = takeWorker();
  worker.postMessage(task);
  const stop = () => void worker.terminate();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const built = outcome(worker, options.onProgress);
    await Promise.race([built, hand(worker, options.recordings)]);
    const result = await built;
    options.signal?.throwIfAborted();
    if (result.files.length <= MOST_FILES_KEPT) giveBack(worker);
    else void worker.terminate();
    return result;
  } catch (error) {
    await worker.terminate();
    if (!(error instanceof BuildFailedError)) await rm(job.path, { force: true });
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
}

/** The build refused its input or its blobs; its own file is gone. The message names recordings by their ids. */
export class BuildFailedError extends Error {
  override readonly name = 'BuildFailedError';
}

async function hand(worker: Worker, batches: RunBuildOptions['recordings']): Promise<void> {
  if (!batches) return;
  const post = (message: RecordingsMessage) => worker.postMessage(message);
  for await (const recordings of batches) post({ recordings });
  post({ recordings: null });
}

function outcome(worker: Worker, onProgress: RunBuildOptions['onProgress']): Promise<BuiltArchive> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: BuildMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') resolve(message.result);
      else reject(new BuildFailedError(message.message));
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`the build's thread ended with code ${code} and no result`)),
    );
  });
}
