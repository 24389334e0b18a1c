import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { DiskBlobStore } from '../blobs/disk-blob-store.ts';
import { type RawSubjectKey, SubjectKey } from '../keys/subject-key.ts';
import { SealedReader } from '../seal/sealed-reader.ts';
import { Sealer } from '../seal/sealer.ts';

/** What a build does: opens one object and seals its bytes as another, all with synchronous calls. */
export interface SealWork {
  rawKey: RawSubjectKey;
  root: string;
  recordingId: Uint8Array;
  recordingBlobId: string;
  archiveId: Uint8Array;
  archiveBlobId: string;
}

const work = workerData as SealWork;
const key = SubjectKey.importRaw(work.rawKey);
const store = new DiskBlobStore(work.root);
const source = openSync(store.permanentPath(work.recordingBlobId), 'r');
const reader = new SealedReader(key.contentKey('recording', work.recordingId), source);
const sealer = new Sealer(key.contentKey('archive', work.archiveId));
const path = store.tempPath();
const target = openSync(path, 'wx', 0o600);
for (let start = 0; start < reader.byteLength; start += 1 << 20) {
  const slice = reader.readRange(start, Math.min(reader.byteLength, start + (1 << 20)));
  for (const piece of sealer.push(slice)) writeSync(target, piece);
}
for (const piece of sealer.final()) writeSync(target, piece);
fdatasyncSync(target);
closeSync(target);
closeSync(source);
store.commitSync(path, work.archiveBlobId);
parentPort?.postMessage(sealer.sealedLength);
