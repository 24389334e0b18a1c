import { parentPort } from 'node:worker_threads';
import { buildArchive } from '../build/build-archive.ts';
import type { BuildJob } from '../build/build-job.ts';
import { slabDigester } from '../build/slab-digester.ts';
import { slabMaker } from '../build/slab-maker.ts';
import type { CutSlab, DigestJob, SlabWork } from '../build/slab-messages.ts';
import type { GateJob } from '../gate/gate-job.ts';
import { readSealed } from '../gate/read-sealed.ts';
import { unreadable } from '../gate/unreadable.ts';
import type { RecordingSource } from '../plan/archive-input.ts';
import type { BuildMessage, ReadMessage, RecordingsMessage, WorkerTask } from './worker-messages.ts';

/** What a task that goes on does with the messages after it. */
let goOn: (message: never) => void = ignore;
/** Forgets what belongs to the task. */
let end = ignore;

parentPort?.on('message', (message: WorkerTask | RecordingsMessage | CutSlab | DigestJob) => {
  if ('task' in message) begin(message);
  else goOn(message as never);
});

function begin(task: WorkerTask): void {
  end();
  goOn = ignore;
  end = ignore;
  if (task.task === 'build') build(task);
  else if (task.task === 'read') read(task.job);
  else if (task.task === 'make') share(slabMaker(task));
  else if (task.task === 'digest') share(slabDigester(task));
}

function share<Job>(work: SlabWork<Job>): void {
  goOn = work.take;
  end = work.end;
}

function ignore(): void {}

function build({ job, moreToCome }: WorkerTask & { task: 'build' }): void {
  if (!moreToCome) {
    buildNow(job);
    return;
  }
  const recordings: RecordingSource[] = [...job.input.recordings];
  goOn = (more: RecordingsMessage) => {
    if (more.recordings) {
      for (const recording of more.recordings) recordings.push(recording);
      return;
    }
    goOn = ignore;
    buildNow({ ...job, input: { ...job.input, recordings } });
  };
}

function buildNow(job: BuildJob): void {
  const post = (message: BuildMessage) => parentPort?.postMessage(message);
  try {
    post({ kind: 'done', result: buildArchive(job, (progress) => post({ kind: 'progress', progress })) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    for (const { secret } of job.subjectKeys) secret.fill(0);
  }
}

function read(job: GateJob): void {
  const post = (message: ReadMessage) => parentPort?.postMessage(message);
  try {
    const result = readSealed(job, {
      onFinding: (finding) => post({ kind: 'finding', finding }),
      onHead: (head) => post({ kind: 'head', head }),
      onRecordings: (recordings) => post({ kind: 'recordings', recordings }),
    });
    post({ kind: 'done', result });
  } catch (error) {
    post({ kind: 'failed', finding: unreadable(error) });
  } finally {
    job.archiveKey.inputKey.fill(0);
  }
}
