import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker.ts';

const IDLE_MS = 60_000;
/** A thread that did so many tasks ends, so that nothing that it may keep adds up. */
const MOST_TASKS = 50;
const MOST_IDLE = 4;

const idle: Worker[] = [];
const taskCounts = new WeakMap<Worker, number>();
const ends = new WeakMap<Worker, NodeJS.Timeout>();

/**
 * A thread for a task: one that waits since its last task, or else a new one. Starting a thread and compiling what it
 * runs takes longer than a middling archive. Whoever takes it gives it back, or terminates it.
 */
export function takeWorker(): Worker {
  const worker = idle.pop() ?? startWorker();
  clearTimeout(ends.get(worker));
  worker.removeAllListeners();
  worker.ref();
  taskCounts.set(worker, (taskCounts.get(worker) ?? 0) + 1);
  return worker;
}

/**
 * Keeps a thread for the next task, for a minute at most. Only for one whose task ended as it should, which has nothing
 * left to do: after a failure, `terminate()`.
 */
export function giveBack(worker: Worker): void {
  worker.removeAllListeners();
  if (idle.length >= MOST_IDLE || (taskCounts.get(worker) ?? 0) >= MOST_TASKS) {
    void worker.terminate();
    return;
  }
  const leave = () => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  };
  worker.once('error', leave);
  worker.once('exit', leave);
  worker.unref();
  ends.set(worker, setTimeout(leave, IDLE_MS).unref());
  idle.push(worker);
}
