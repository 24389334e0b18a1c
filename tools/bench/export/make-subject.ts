import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ArchiveInput, RecordingSource } from '@rightful/archive';
import { Sealer, SigningKey, SubjectKey } from '@rightful/vault';
import type { Shape } from './shapes.ts';

const PIECE = 1 << 20;

/** What a child process needs to build and to judge. The subject's key stands in it as hex: such a file is for a bench only. */
export interface BenchSubject {
  /** Without its recordings: those are in `recordings.ndjson`, one a line. */
  readonly input: ArchiveInput;
  readonly subjectIdHex: string;
  readonly secretHex: string;
  readonly archiveObjectId: string;
  readonly signingKeyPem: string;
}

/**
 * Writes the recordings of a shape twice, plain under `plain/` for the programs that we are measured against, sealed
 * under `blobs/` for ours, and `subject.json` and `recordings.ndjson` beside them.
 */
export function makeSubject(folder: string, shape: Shape): void {
  const plain = join(folder, 'plain');
  const blobs = join(folder, 'blobs');
  mkdirSync(plain);
  mkdirSync(blobs);
  const secret = randomBytes(32);
  const subjectId = randomBytes(16);
  const key = SubjectKey.importRaw({ subjectId, version: 1, secret });
  const list = openSync(join(folder, 'recordings.ndjson'), 'w');
  for (let number = 0; number < shape.files; number += 1) {
    writeSync(list, `${JSON.stringify(makeRecording(number))}\n`);
  }
  closeSync(list);
  const text = ['Bench.'];
  const subject: BenchSubject = {
    input: {
      archiveId: 'arc_bench',
      locale: 'en',
      createdAt: '2018-10-01T09:30:00.000Z',
      subject: { displayName: 'Bench' },
      controller: { name: 'Bench' },
      request: { id: 'req_bench', receivedAt: '2018-09-20T08:00:00.000Z', scope: 'All recordings' },
      recordings: [],
      statement: {
        purposes: text,
        categories: text,
        recipients: text,
        retention: text,
        rights: text,
        complaint: text,
        source: text,
        automatedDecisions: text,
        safeguards: text,
      },
      provisions: {
        ...{
          purposes: null,
          categories: null,
          recipients: null,
          retention: null,
          rights: null,
          complaint: null,
        },
        ...{ source: null, automatedDecisions: null, safeguards: null, statement: null, copy: null },
        ...{ plainForm: null, integrity: null, rightsOfOthers: null },
      },
    },
    subjectIdHex: subjectId.toString('hex'),
    secretHex: secret.toString('hex'),
    archiveObjectId: randomBytes(16).toString('hex'),
    signingKeyPem: SigningKey.generate().toPem(),
  };
  writeFileSync(join(folder, 'subject.json'), JSON.stringify(subject));

  function makeRecording(number: number): RecordingSource {
    const objectId = randomBytes(16);
    const path = join(blobs, objectId.toString('hex'));
    const sealedFile = openSync(path, 'w');
    const plainFile = openSync(join(plain, `${number}.wav`), 'w');
    const sealer = new Sealer(key.contentKey('recording', objectId));
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(Math.min(PIECE, shape.byteLength));
    let crc = 0;
    for (let left = shape.byteLength; left > 0; left -= PIECE) {
      const piece = randomFillSync(buffer).subarray(0, Math.min(PIECE, left));
      crc = crc32(piece, crc);
      hash.update(piece);
      writeSync(plainFile, piece);
      for (const sealed of sealer.push(piece)) writeSync(sealedFile, sealed);
    }
    for (const sealed of sealer.final()) writeSync(sealedFile, sealed);
    closeSync(plainFile);
    closeSync(sealedFile);
    return {
      recordingId: `rec_${number}`,
      recordedAt: new Date(Date.UTC(2018, 0, 1) + number * 1_000_000).toISOString(),
      deviceId: `dev_${number % 3}`,
      deviceLabel: ['Kitchen', 'Bedroom', 'Hall'][number % 3] as string,
      extension: 'wav',
      durationMs: Math.round(shape.byteLength / 16),
      byteLength: shape.byteLength,
      crc32: crc,
      sha256: hash.digest('hex'),
      blob: { path, keyVersion: 1, objectId: objectId.toString('hex') },
    };
  }
}
