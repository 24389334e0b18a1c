import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker.ts';

/** A thread that has built before need not start, and its code is compiled; one that nobody needs costs memory. */
const IDLE_MS = 45_000;

const idle = new Map<Worker, NodeJS.Timeout>();

/** A thread for one task: one that is still warm from an earlier task when there is one. */
export function takeThread(): Worker {
  for (const [worker, timer] of idle) {
    clearTimeout(timer);
    forget(worker);
    worker.ref();
    return worker;
  }
  return startWorker();
}

/**
 * Keeps a thread for the next task, for a while; it does not keep the process alive. Only for a thread whose task ended
 * well and left no secret behind: end any other with `terminate`.
 */
export function keepThread(worker: Worker): void {
  forget(worker);
  worker.unref();
  const end = () => {
    forget(worker);
    void worker.terminate();
  };
  worker.once('error', end);
  worker.once('exit', () => forget(worker));
  idle.set(worker, setTimeout(end, IDLE_MS).unref());
}

function forget(worker: Worker): void {
  clearTimeout(idle.get(worker));
  idle.delete(worker);
  // Not all at once: a worker listens to itself as well.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
