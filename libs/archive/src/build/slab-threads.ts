import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { startWorker } from '../worker/start-worker.ts';
import type { BuildJob } from './build-job.ts';
import type {
  ArchiveSeal,
  CutSlab,
  DigesterTask,
  DigestJob,
  MadeAnswer,
  MakerTask,
  SlabAnswer,
} from './slab-messages.ts';
import type { SlabRing } from './slab-ring.ts';

interface SlabThread {
  readonly worker: Worker;
  readonly answers: MessagePort;
}

/** The threads beside the one that builds. They start at once, while the plan is being made. */
export class SlabThreads {
  readonly makers: readonly SlabThread[];
  private readonly digester: SlabThread;
  private readonly fileDigester: SlabThread;

  constructor(job: BuildJob, ring: SlabRing, seal: ArchiveSeal, makers: number) {
    const { memory } = ring;
    const { subjectKeys } = job;
    this.digester = start({ task: 'digest', ring: memory });
    this.makers = Array.from({ length: makers }, () =>
      start({ task: 'make', ring: memory, subjectKeys, seal }),
    );
    // Recordings longer than a slab are digested in their order; beside several makers one thread has no time for both.
    const hasLong = job.input.recordings.some(({ byteLength }) => byteLength > memory.slabBytes);
    this.fileDigester = hasLong && makers > 0 ? start({ task: 'digest', ring: memory }) : this.digester;
  }

  make(cut: CutSlab): void {
    this.makerOf(cut.slab).worker.postMessage(cut);
  }

  digest(job: DigestJob): void {
    (job.of === 'archive' ? this.digester : this.fileDigester).worker.postMessage(job);
  }

  /** What was made of a slab, once it is sealed. */
  made(slab: number): MadeAnswer {
    const answer = nextAnswer(this.makerOf(slab));
    if (answer?.kind !== 'made' || answer.slab !== slab)
      throw new Error('a thread of the build lost its step');
    return answer;
  }

  /** The digest of the whole archive, once its last slab is digested. */
  sha256(): string {
    const answer = nextAnswer(this.digester);
    if (answer?.kind !== 'digest') throw new Error('a thread of the build lost its step');
    return answer.sha256;
  }

  /** Why something failed, as the thread that saw it says; undefined when none does. */
  reason(): string | undefined {
    for (const thread of this.threads()) {
      for (let answer = nextAnswer(thread); answer; answer = nextAnswer(thread)) {
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

  private threads(): Set<SlabThread> {
    return new Set([...this.makers, this.digester, this.fileDigester]);
  }

  private makerOf(slab: number): SlabThread {
    return this.makers[slab % this.makers.length] as SlabThread;
  }
}

function start(task: Omit<MakerTask, 'answers'> | Omit<DigesterTask, 'answers'>): SlabThread {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  return { worker: startWorker({ ...task, answers: port2 }, { transferList: [port2] }), answers: port1 };
}

function nextAnswer({ answers }: SlabThread): SlabAnswer | undefined {
  return receiveMessageOnPort(answers)?.message as SlabAnswer | undefined;
}
