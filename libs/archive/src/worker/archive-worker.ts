import { parentPort, workerData } from 'node:worker_threads';
import { buildArchive } from '../build/build-archive.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

const post = (message: WorkerMessage) => parentPort?.postMessage(message);
const { job } = workerData as WorkerTask;

try {
  post({ kind: 'done', result: buildArchive(job, (progress) => post({ kind: 'progress', progress })) });
} catch (error) {
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
