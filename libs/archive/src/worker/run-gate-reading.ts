import type { GateJob } from '../gate/gate-job.ts';
import type { ArchiveHead, ReadArchive, ReadRecording } from '../gate/read-archive.ts';
import { unreadable } from '../gate/unreadable.ts';
import type { GateFinding } from '../gate/verdict.ts';
import { startWorker } from './start-worker.ts';
import type { ReadMessage, WorkerTask } from './worker-messages.ts';

/** What is handed on while an archive is read. The next step waits until the one before it is done. */
export interface ReadingSteps {
  readonly onFinding: (finding: GateFinding) => void;
  readonly onHead: (head: ArchiveHead) => Promise<void>;
  readonly onRecordings: (batch: readonly ReadRecording[]) => Promise<void>;
}

/**
 * Reads a sealed archive in a thread that did nothing before, certainly no building, and hands on what it finds. Resolves once every step was dealt with;
 * undefined when the archive could not be read to its end, which is then a finding.
 */
export async function runGateReading(
  job: GateJob,
  { onFinding, onHead, onRecordings }: ReadingSteps,
): Promise<ReadArchive | undefined> {
  const task: WorkerTask = { task: 'read', job };
  const worker = startWorker();
  worker.postMessage(task);
  let judged = Promise.resolve();
  try {
    const read = await new Promise<ReadArchive | undefined>((resolve, reject) => {
      worker.on('message', (message: ReadMessage) => {
        if (message.kind === 'finding') onFinding(message.finding);
        else if (message.kind === 'head' || message.kind === 'recordings') {
          judged = judged.then(() =>
            message.kind === 'head' ? onHead(message.head) : onRecordings(message.recordings),
          );
          judged.catch(reject);
        } else if (message.kind === 'done') resolve(message.result);
        else {
          onFinding(message.finding);
          resolve(undefined);
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the reading thread ended without a result')));
    });
    await judged;
    return read;
  } catch (error) {
    onFinding(unreadable(error));
    return undefined;
  } finally {
    await worker.terminate();
  }
}
