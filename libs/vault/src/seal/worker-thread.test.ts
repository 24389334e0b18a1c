import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { newBlobId } from '../blobs/blob-id.ts';
import { DiskBlobStore } from '../blobs/disk-blob-store.ts';
import type { SealWork } from '../testing/seal-worker.ts';
import { id, patterned, subjectKey } from '../testing/test-keys.ts';
import { SealedStream } from './sealed-stream.ts';
import { Sealer } from './sealer.ts';

test('a subject key goes to a worker thread, which opens a recording and seals an archive from it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'worker-'));
  const store = new DiskBlobStore(root);
  const key = subjectKey();
  const plaintext = patterned(3_000_000);
  const work: SealWork = {
    rawKey: key.exportRaw(),
    root,
    recordingId: id(3),
    recordingBlobId: newBlobId(),
    archiveId: id(4),
    archiveBlobId: newBlobId(),
  };
  const temp = await store.createTemp();
  const sealer = new Sealer(key.contentKey('recording', work.recordingId));
  for (const piece of [...sealer.push(plaintext), ...sealer.final()]) await temp.write(piece);
  await temp.commit(work.recordingBlobId);

  const script = JSON.stringify(new URL('../testing/seal-worker.ts', import.meta.url).href);
  // Node 20 does not pass loaders on to worker threads: this one registers its own.
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${script}); })`;
  const worker = new Worker(start, { eval: true, workerData: work });
  const [sealedLength] = await once(worker, 'message');

  const handle = await store.open(work.archiveBlobId);
  expect(handle.byteLength).toBe(sealedLength);
  const stream = await SealedStream.open(key.contentKey('archive', work.archiveId), handle);
  const slices: Buffer[] = [];
  for await (const slice of stream.slices()) slices.push(slice);
  expect(Buffer.concat(slices).equals(plaintext)).toBe(true);
  await handle.close();
  await worker.terminate();
  rmSync(root, { recursive: true });
});
