import type { Worker } from 'node:worker_threads';
import type { ThreadReply, ThreadTask } from './seal-task.ts';
import { startSealWorker } from './start-seal-worker.ts';

/** One sealing thread, one task at a time. It does not keep the process alive while it has none. */
export class SealThread {
  #isGone = false;

  private constructor(private readonly worker: Worker) {
    worker.once('exit', () => {
      this.#isGone = true;
    });
    worker.on('error', () => undefined);
    worker.unref();
  }

  /** Resolves when it is ready. Rejects when it cannot be started, which is a fault of the installation. */
  static start(): Promise<SealThread> {
    const worker = startSealWorker();
    worker.unref();
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The sealing thread ended before it was ready.')));
      worker.once('message', () => {
        worker.off('error', reject);
        resolve(new SealThread(worker));
      });
    });
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  async run(task: ThreadTask): Promise<ThreadReply> {
    if (this.#isGone) throw new Error('The sealing thread is gone.');
    const { worker } = this;
    worker.ref();
    try {
      return await new Promise<ThreadReply>((resolve, reject) => {
        const onExit = () => reject(new Error('A sealing thread ended in the middle of its work.'));
        worker.once('exit', onExit);
        worker.once('message', (reply: ThreadReply) => {
          worker.off('exit', onExit);
          resolve(reply);
        });
        worker.postMessage(task, task.kind === 'seal' ? [task.key.inputKey.buffer as ArrayBuffer] : []);
      });
    } finally {
      worker.unref();
    }
  }

  async close(): Promise<void> {
    this.#isGone = true;
    await this.worker.terminate();
  }
}
