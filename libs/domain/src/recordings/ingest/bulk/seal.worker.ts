import { parentPort } from 'node:worker_threads';
import { StorageFullError } from '@rightful/vault';
import { digestInThread } from './digest-in-thread.ts';
import { sealInThread } from './seal-in-thread.ts';
import type { ThreadReply, ThreadTask } from './seal-task.ts';

function carryOut(task: ThreadTask): ThreadReply {
  try {
    return task.kind === 'digest' ? digestInThread(task.source) : sealInThread(task);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isFull = error instanceof StorageFullError || code === 'ENOSPC' || code === 'EDQUOT';
    return isFull ? { kind: 'full' } : { kind: 'failed', code, message };
  }
}

const port = parentPort;
if (port === null) throw new Error('seal.worker is started as a worker thread only');
port.on('message', (task: ThreadTask) => port.postMessage(carryOut(task)));
port.postMessage('ready');
