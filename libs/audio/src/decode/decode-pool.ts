import { availableParallelism } from 'node:os';
import type { DecodeReply, DecodeTask } from './decode-task.ts';
import { DecodeThread } from './decode-thread.ts';

/** Hands tasks to a few threads, in order of arrival; threads start on demand and do not keep the process alive. */
export class DecodePool {
  private readonly threads: DecodeThread[] = [];
  private readonly idle: DecodeThread[] = [];
  private readonly waiting: ((thread: DecodeThread) => void)[] = [];
  private readonly size: number;

  constructor(size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.size = size;
  }

  async run(task: DecodeTask, timeLimitMs: number): Promise<DecodeReply> {
    const thread = await this.freeThread();
    try {
      return await thread.run(task, timeLimitMs);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thread);
      else this.idle.push(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private async freeThread(): Promise<DecodeThread> {
    const idle = this.idle.pop();
    if (idle !== undefined) return idle;
    if (this.threads.length < this.size) {
      const thread = new DecodeThread();
      this.threads.push(thread);
      return thread;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
