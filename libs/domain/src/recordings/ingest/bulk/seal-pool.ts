import { availableParallelism } from 'node:os';
import { type BlobStore, type ContentKey, StorageFullError } from '@rightful/vault';
import { type Content, type Digests, FileChangedError } from '../content.ts';
import { type Sealing, sealingHere } from '../sealing.ts';
import type { ThreadReply, ThreadSource, ThreadTask } from './seal-task.ts';
import { SealThread } from './seal-thread.ts';

/** More do not seal faster, and take memory. */
const THREADS = Math.max(2, Math.min(4, availableParallelism()));
/** Less than this is done sooner than threads have started. */
const START_AFTER_BYTES = 4 * 1024 * 1024;
const START_AFTER_FILES = 32;
/** Shorter than this, digesting costs less than handing over. */
const DIGEST_HERE_BYTES = 256 * 1024;
const IDLE_MS = 3_000;

/** Seals in threads with synchronous calls, as bulk import does. Threads start when there is enough to do, and end when idle. */
export class SealPool implements Sealing {
  #threads: SealThread[] = [];
  #idle: SealThread[] = [];
  #waiting: { resolve: (thread: SealThread) => void; reject: (error: Error) => void }[] = [];
  #isStarted = false;
  #files = 0;
  #byteLength = 0;
  #running = 0;
  #timer: NodeJS.Timeout | undefined;

  async digests(content: Content): Promise<Digests> {
    if (!this.#hasThreads() || content.byteLength <= DIGEST_HERE_BYTES) return sealingHere.digests(content);
    const reply = await this.#run(() => ({ kind: 'digest', source: sourceOf(content) }));
    if (reply.kind !== 'digested') throw failureOf(reply);
    return { sha256: Buffer.from(reply.sha256), crc32: reply.crc32 };
  }

  async seal(
    blobs: BlobStore,
    blobId: string,
    key: ContentKey,
    content: Content,
    digests: Digests,
  ): Promise<void> {
    this.#count(content.byteLength);
    const { root } = blobs;
    // Without a folder the bytes go over a network, and the time goes into waiting for it.
    if (root === null || !this.#hasThreads()) return sealingHere.seal(blobs, blobId, key, content, digests);
    const { crc32 } = digests;
    const reply = await this.#run(() => ({
      kind: 'seal',
      source: sourceOf(content),
      blobRoot: root,
      blobId,
      key: key.exportRaw(),
      crc32,
    }));
    if (reply.kind !== 'sealed') throw failureOf(reply);
  }

  /** Ends the threads at once; the next work starts others. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const threads = this.#threads;
    this.#threads = [];
    this.#idle = [];
    this.#isStarted = false;
    this.#files = 0;
    this.#byteLength = 0;
    this.#rejectWaiting('The sealing threads were closed.');
    await Promise.all(threads.map((thread) => thread.close()));
  }

  /** The task is made when a thread is free: keys and copies wait for nobody. */
  async #run(task: () => ThreadTask): Promise<ThreadReply> {
    clearTimeout(this.#timer);
    this.#running += 1;
    let thread: SealThread | undefined;
    try {
      thread = this.#idle.pop() ?? (await this.#nextFree());
      return await thread.run(task());
    } finally {
      this.#running -= 1;
      if (thread) this.#free(thread);
      if (this.#running === 0) this.#timer = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  #nextFree(): Promise<SealThread> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Nobody gets a thread that has ended. When it was the last, those who wait fail, instead of waiting for ever. */
  #free(thread: SealThread): void {
    if (thread.isGone) {
      if (!this.#hasThreads()) this.#rejectWaiting('The sealing threads have ended.');
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.resolve(thread);
    else this.#idle.push(thread);
  }

  #rejectWaiting(message: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(message));
  }

  /** Without those that have ended: when none is left, the work is done here. */
  #hasThreads(): boolean {
    this.#threads = this.#threads.filter((thread) => !thread.isGone);
    this.#idle = this.#idle.filter((thread) => !thread.isGone);
    return this.#threads.length > 0;
  }

  #count(byteLength: number): void {
    this.#files += 1;
    this.#byteLength += byteLength;
    if (this.#isStarted || (this.#files < START_AFTER_FILES && this.#byteLength < START_AFTER_BYTES)) return;
    this.#isStarted = true;
    for (let count = 0; count < THREADS; count += 1) void this.#start();
  }

  async #start(): Promise<void> {
    // One that cannot be started is done without: the work is the same here, only slower.
    const thread = await SealThread.start().catch(() => undefined);
    if (!thread) return;
    if (!this.#isStarted) return thread.close();
    this.#threads.push(thread);
    this.#free(thread);
  }
}

/** The process's one pool. */
export const sealPool = new SealPool();

function sourceOf(content: Content): ThreadSource {
  const { bytes, byteLength } = content;
  return bytes ? { bytes } : { descriptor: content.descriptor, byteLength };
}

function failureOf(reply: ThreadReply): Error {
  if (reply.kind === 'changed') return new FileChangedError();
  if (reply.kind === 'full') return new StorageFullError();
  if (reply.kind === 'failed') return Object.assign(new Error(reply.message), { code: reply.code });
  return new Error('A sealing thread answered something else than it was asked.');
}
