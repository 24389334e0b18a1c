import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { startWorker } from '../worker/start-worker.ts';
import type { BuildJob } from './build-job.ts';
import type { DigesterTask, DigestJob, MakerTask, SlabAnswer, SlabJob } from './slab-messages.ts';
import { SlabRing } from './slab-ring.ts';

const SLAB_BYTES = 2 * 2 ** 20;
const MOST_MAKERS = 8;

interface SlabThread {
  readonly worker: Worker;
  readonly answers: MessagePort;
}

/** The threads of a build in slabs and the memory that they share. They start at once, while the plan is being made. */
export class SlabThreads {
  readonly ring: SlabRing;
  private readonly makers: SlabThread[];
  private readonly digester: SlabThread;
  /** Only where a recording is longer than a slab. */
  private readonly fileDigester: SlabThread | undefined;

  constructor(job: BuildJob, openingThreads: number) {
    const makers = Math.min(MOST_MAKERS, openingThreads);
    this.ring = SlabRing.create(2 * makers + 4, SLAB_BYTES);
    const { shared, slabBytes } = this.ring;
    const start = (task: Omit<MakerTask, 'answers'> | Omit<DigesterTask, 'answers'>): SlabThread => {
      const { port1, port2 } = new MessageChannel();
      port1.unref();
      return { worker: startWorker({ ...task, answers: port2 }, { transferList: [port2] }), answers: port1 };
    };
    const { subjectKeys } = job;
    this.makers = Array.from({ length: makers }, () =>
      start({ task: 'make', shared, slabBytes, subjectKeys }),
    );
    this.digester = start({ task: 'digest', shared, slabBytes });
    const hasLong = job.input.recordings.some((recording) => recording.byteLength > slabBytes);
    this.fileDigester = hasLong ? start({ task: 'digest', shared, slabBytes }) : undefined;
  }

  make(job: SlabJob): void {
    this.makerOf(job.slab).worker.postMessage(job);
  }

  digestWhole(job: DigestJob): void {
    this.digester.worker.postMessage(job);
  }

  digestFiles(job: DigestJob): void {
    this.fileDigester?.worker.postMessage(job);
  }

  /** The CRC-32s of a slab's items, once it is made. */
  crcsOf(slab: number): readonly number[] {
    const answer = receiveMessageOnPort(this.makerOf(slab).answers)?.message as SlabAnswer | undefined;
    if (answer?.kind !== 'made' || answer.slab !== slab)
      throw new Error('a thread of the build lost its step');
    return answer.crcs;
  }

  /** The digest of the whole, once its last slab is digested. */
  sha256(): string {
    const answer = receiveMessageOnPort(this.digester.answers)?.message as SlabAnswer | undefined;
    if (answer?.kind !== 'digest') throw new Error('a thread of the build lost its step');
    return answer.sha256;
  }

  /** Why something failed, as the thread that saw it says; undefined when none does. */
  reason(): string | undefined {
    for (const { answers } of this.threads()) {
      for (;;) {
        const answer = receiveMessageOnPort(answers)?.message as SlabAnswer | undefined;
        if (answer === undefined) break;
        if (answer.kind === 'failed' && answer.message !== 'a slab could not be made') return answer.message;
      }
    }
    return undefined;
  }

  close(): void {
    for (const { worker, answers } of this.threads()) {
      answers.close();
      void worker.terminate();
    }
  }

  private threads(): SlabThread[] {
    return [...this.makers, this.digester, ...(this.fileDigester ? [this.fileDigester] : [])];
  }

  private makerOf(slab: number): SlabThread {
    return this.makers[slab % this.makers.length] as SlabThread;
  }
}
