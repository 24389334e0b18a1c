import type { BuildJob } from './build-job.ts';
import type { ArchiveSeal, CutSlab, DigestJob, MadeAnswer } from './slab-messages.ts';
import type { SlabRing } from './slab-ring.ts';
import { digestHere, type SlabThread, startSlabThread } from './slab-thread.ts';

/** A smaller archive is digested sooner than a thread for it would have started. */
const WORTH_A_THREAD_BYTES = 16 * 2 ** 20;

/** The threads beside the one that builds. They start at once, while the plan is being made. */
export class SlabThreads {
  readonly makers: readonly SlabThread[];
  private readonly digester: SlabThread;
  private readonly fileDigester: SlabThread;

  constructor({ input, subjectKeys }: BuildJob, ring: SlabRing, seal: ArchiveSeal, makers: number) {
    const { memory } = ring;
    const byteLength = input.recordings.reduce((sum, recording) => sum + recording.byteLength, 0);
    this.digester =
      makers > 0 || byteLength >= WORTH_A_THREAD_BYTES
        ? startSlabThread({ task: 'digest', ring: memory, seal })
        : digestHere(ring);
    this.makers = Array.from({ length: makers }, () =>
      startSlabThread({ task: 'make', ring: memory, subjectKeys }),
    );
    // Recordings longer than a slab are digested in their order; beside several makers one thread has no time for both.
    const hasLong = input.recordings.some((recording) => recording.byteLength > memory.slabBytes);
    this.fileDigester =
      hasLong && makers > 0 ? startSlabThread({ task: 'digest', ring: memory, seal }) : this.digester;
  }

  make(cut: CutSlab): void {
    this.makerOf(cut.slab).post(cut);
  }

  digest({ slab, archive, files }: DigestJob): void {
    const isApart = this.fileDigester !== this.digester;
    this.digester.post({ slab, archive, files: isApart ? [] : files });
    if (isApart && files.length > 0) this.fileDigester.post({ slab, files });
  }

  /** What was made of a slab, once it is. */
  made(slab: number): MadeAnswer {
    const answer = this.makerOf(slab).nextAnswer();
    if (answer?.kind !== 'made' || answer.slab !== slab)
      throw new Error('a thread of the build lost its step');
    return answer;
  }

  /** The digest of the whole archive, once its last slab is digested. */
  sha256(): string {
    const answer = this.digester.nextAnswer();
    if (answer?.kind !== 'digest') throw new Error('a thread of the build lost its step');
    return answer.sha256;
  }

  /** Why something failed, as the thread that saw it says; undefined when none does. */
  reason(): string | undefined {
    for (const thread of this.threads()) {
      for (let answer = thread.nextAnswer(); answer; answer = thread.nextAnswer()) {
        if (answer.kind === 'failed' && answer.message !== 'a slab could not be made') return answer.message;
      }
    }
    return undefined;
  }

  /** Lets the threads go, which have done everything: they wait for another build. */
  release(): void {
    for (const thread of this.threads()) thread.release();
  }

  /** Ends the threads that were not let go, whatever they are doing. */
  close(): void {
    for (const thread of this.threads()) thread.close();
  }

  private threads(): Set<SlabThread> {
    return new Set([...this.makers, this.digester, this.fileDigester]);
  }

  private makerOf(slab: number): SlabThread {
    return this.makers[slab % this.makers.length] as SlabThread;
  }
}
