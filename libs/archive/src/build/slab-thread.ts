import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { giveBack, takeWorker } from '../worker/warm-workers.ts';
import type { WorkerTask } from '../worker/worker-messages.ts';
import { slabDigester } from './slab-digester.ts';
import type { CutSlab, DigesterTask, DigestJob, MakerTask, SlabAnswer } from './slab-messages.ts';
import type { SlabRing } from './slab-ring.ts';

/** Somebody who makes or digests slabs for one build. */
export interface SlabThread {
  post(job: CutSlab | DigestJob): void;
  nextAnswer(): SlabAnswer | undefined;
  /** Nothing more comes: its thread may serve another build. */
  release(): void;
  /** Ends it, whatever it is doing. */
  close(): void;
}

export function startSlabThread(
  task: Omit<MakerTask, 'answers'> | Omit<DigesterTask, 'answers'>,
): SlabThread {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  const worker = takeWorker();
  let held = true;
  worker.postMessage({ ...task, answers: port2 }, [port2]);
  return {
    post: (job) => worker.postMessage(job),
    nextAnswer: () => receiveMessageOnPort(port1)?.message as SlabAnswer | undefined,
    release: () => {
      held = false;
      port1.close();
      worker.postMessage({ task: 'rest' } satisfies WorkerTask);
      giveBack(worker);
    },
    close: () => {
      if (!held) return;
      port1.close();
      void worker.terminate();
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
  return {
    post: (job) => digest.take(job as DigestJob),
    nextAnswer: () => answers.shift(),
    release: () => {},
    close: () => {},
  };
}
