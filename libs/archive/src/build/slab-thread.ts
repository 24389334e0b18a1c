import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { keepThread, takeThread } from '../worker/thread-pool.ts';
import { slabDigester } from './slab-digester.ts';
import type { CutSlab, DigesterTask, DigestJob, MakerTask, SlabAnswer } from './slab-messages.ts';
import type { SlabRing } from './slab-ring.ts';

/** Somebody who makes or digests slabs for one build. */
export interface SlabThread {
  post(job: CutSlab | DigestJob): void;
  nextAnswer(): SlabAnswer | undefined;
  /** After a build that went well it is kept, without its keys, for the next one. */
  close(well: boolean): void;
}

export function startSlabThread(
  task: Omit<MakerTask, 'answers'> | Omit<DigesterTask, 'answers'>,
): SlabThread {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  const worker = takeThread();
  worker.postMessage({ ...task, answers: port2 }, [port2]);
  return {
    post: (job) => worker.postMessage(job),
    nextAnswer: () => receiveMessageOnPort(port1)?.message as SlabAnswer | undefined,
    close: (well) => {
      port1.close();
      if (well) {
        worker.postMessage({ end: true });
        keepThread(worker);
      } else void worker.terminate();
    },
  };
}

/** Digests in this thread: for an archive that is not worth a thread. */
export function digestHere(ring: SlabRing): SlabThread {
  const answers: SlabAnswer[] = [];
  const digest = slabDigester({
    task: 'digest',
    ring: ring.memory,
    answers: { postMessage: (answer) => answers.push(answer) },
  });
  return { post: (job) => digest(job as DigestJob), nextAnswer: () => answers.shift(), close: () => {} };
}
