import { parentPort } from 'node:worker_threads';
import { InspectionRefusal } from '../inspection-refusal.ts';
import { openByteSource } from '../source/byte-source.ts';
import type { DecodeReply, DecodeTask } from './decode-task.ts';
import { inspectInThread } from './inspect-in-thread.ts';

/** The decoders print what they find damaged; the verdict says it, and content has no place in a log. */
console.log = console.warn = console.error = () => {};

async function carryOut({ source, claimedExtension, limits }: DecodeTask): Promise<DecodeReply> {
  let opened: ReturnType<typeof openByteSource>;
  try {
    opened = openByteSource(source);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { unreadable: { code, message } };
  }
  try {
    return { verdict: await inspectInThread(opened, claimedExtension, limits) };
  } catch (error) {
    if (error instanceof InspectionRefusal)
      return { refused: { reason: error.reason, detail: error.message } };
    return {
      refused: { reason: 'DECODE_FAILED', detail: 'The sound is damaged; the decoder gave up on it.' },
    };
  } finally {
    opened.close();
  }
}

const port = parentPort;
if (port === null) throw new Error('decode.worker is started as a worker thread only');
port.on('message', (task: DecodeTask) => void carryOut(task).then((reply) => port.postMessage(reply)));
port.postMessage('ready');
