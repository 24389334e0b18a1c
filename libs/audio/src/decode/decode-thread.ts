import type { Worker } from 'node:worker_threads';
import type { DecodeReply, DecodeTask } from './decode-task.ts';
import { startDecodeWorker } from './start-decode-worker.ts';

/** One decoding thread, one task at a time. A task that overruns its time or kills the thread costs the thread, nothing else. */
export class DecodeThread {
  private worker: Worker | undefined;

  /** Throws when the thread cannot be started, which is a fault of the installation, not of the file. */
  async run(task: DecodeTask, timeLimitMs: number): Promise<DecodeReply> {
    const worker = await this.started();
    worker.ref();
    const reply = await answerOf(worker, task, timeLimitMs);
    if (reply === 'overrun' || reply === 'died') {
      await this.close();
      return { refused: { reason: 'DECODE_FAILED', detail: whyGivenUp(reply, timeLimitMs) } };
    }
    worker.unref();
    return reply;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async started(): Promise<Worker> {
    if (this.worker !== undefined) return this.worker;
    const worker = startDecodeWorker();
    await readiness(worker);
    worker.on('error', () => {});
    this.worker = worker;
    return worker;
  }
}

function readiness(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('The decoding thread ended before it was ready.'));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', () => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      resolve();
    });
  });
}

function answerOf(
  worker: Worker,
  task: DecodeTask,
  timeLimitMs: number,
): Promise<DecodeReply | 'overrun' | 'died'> {
  return new Promise((resolve) => {
    const settle = (result: DecodeReply | 'overrun' | 'died') => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('exit', onExit);
      resolve(result);
    };
    const onExit = () => settle('died');
    const timer = setTimeout(settle, timeLimitMs, 'overrun');
    worker.on('message', settle);
    worker.on('exit', onExit);
    post(worker, task);
  });
}

/** Hands over a copy of just these bytes: a view would drag the whole buffer beneath it along. */
function post(worker: Worker, task: DecodeTask): void {
  const source = typeof task.source === 'string' ? task.source : new Uint8Array(task.source);
  worker.postMessage({ ...task, source }, typeof source === 'string' ? [] : [source.buffer]);
}

function whyGivenUp(end: 'overrun' | 'died', timeLimitMs: number): string {
  if (end === 'died') return 'The sound is damaged; the decoder broke on it.';
  return `Decoding took longer than the ${Math.ceil(timeLimitMs / 1000)} seconds allowed for a file of this size.`;
}
