import { parentPort, workerData } from 'node:worker_threads';
import { buildArchive } from '../build/build-archive.ts';
import type { BuildJob } from '../build/build-job.ts';
import { slabDigester } from '../build/slab-digester.ts';
import { slabMaker } from '../build/slab-maker.ts';
import { readSealed } from '../gate/read-sealed.ts';
import { unreadable } from '../gate/unreadable.ts';
import type { BuildMessage, ReadMessage, RecordingsMessage, WorkerTask } from './worker-messages.ts';

const task = workerData as WorkerTask;
if (task.task === 'build') build(task);
else if (task.task === 'read') read(task);
else if (task.task === 'make') parentPort?.on('message', slabMaker(task));
else parentPort?.on('message', slabDigester(task));

function build({ job, moreToCome }: WorkerTask & { task: 'build' }): void {
  if (!moreToCome) {
    buildNow(job);
    return;
  }
  const recordings = [...job.input.recordings];
  parentPort?.on('message', (more: RecordingsMessage) => {
    if (more.recordings) {
      for (const recording of more.recordings) recordings.push(recording);
      return;
    }
    buildNow({ ...job, input: { ...job.input, recordings } });
    parentPort?.close();
  });
}

function buildNow(job: BuildJob): void {
  const post = (message: BuildMessage) => parentPort?.postMessage(message);
  try {
    post({ kind: 'done', result: buildArchive(job, (progress) => post({ kind: 'progress', progress })) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function read({ job }: WorkerTask & { task: 'read' }): void {
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
  }
}
