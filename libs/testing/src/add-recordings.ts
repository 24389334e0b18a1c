import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type RecordingRow, taskScope } from '@rightful/data';
import { type DeviceId, idToBytes, newId } from '@rightful/policy';
import { newBlobId, sealBuffer } from '@rightful/vault';
import type { TestPortal } from './open-test-portal.ts';
import type { TestCustomer } from './people.ts';

interface Wanted {
  readonly deviceId: DeviceId;
  readonly count: number;
  /** Length of each file in bytes, header included; 44 or more. Default 2,044. */
  readonly byteLength?: number;
  /** The first one's; the others follow a second apart. */
  readonly from?: string;
}

const task = { kind: 'system', task: 'test' } as const;

/** What every file and transcript of a person carries, so that a single foreign byte can be told. */
export const canaryOf = (customer: Pick<TestCustomer, 'subjectId'>): string =>
  `CANARY-${customer.subjectId.slice(4)}`;

/** A WAV file of 8 kHz, 8 bit, mono, whose samples spell the canary over and over. */
export function canaryWav(canary: string, number: number, byteLength: number): Buffer {
  const file = Buffer.alloc(byteLength);
  file.write('RIFF', 0);
  file.writeUInt32LE(byteLength - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(byteLength - 44, 40);
  if (byteLength > 44) file.fill(`${canary}#${number};`, 44);
  return file;
}

/** Recordings as ingest would leave them: sealed, durable, measured. Many at once, without decoding any. */
export async function addRecordings(
  test: TestPortal,
  customer: TestCustomer,
  wanted: Wanted,
): Promise<RecordingRow[]> {
  const { data, blobs } = test.portal;
  const now = test.clock.now();
  const scope = taskScope(task, customer.subjectId);
  const key = await data.keyring.key(scope, 1);
  const start = new Date(wanted.from ?? '2018-05-12T12:00:00Z').getTime();
  const rows: RecordingRow[] = [];
  for (let number = 0; number < wanted.count; number += 1) {
    const bytes = canaryWav(canaryOf(customer), number, wanted.byteLength ?? 2_044);
    const id = newId('recording', now);
    const object = idToBytes(id);
    const blobId = newBlobId();
    const contentKey = key.contentKey('recording', object);
    const temp = await blobs.createTemp();
    await temp.write(sealBuffer(contentKey, bytes));
    contentKey.destroy();
    await temp.commit(blobId);
    rows.push({
      subjectId: customer.subjectId,
      recordedAt: new Date(start + number * 1_000),
      id,
      deviceId: wanted.deviceId,
      blobId,
      keyVersion: 1,
      byteLength: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      crc32: crc32(bytes),
      mediaType: 'audio/wav',
      extension: 'wav',
      durationMs: Math.max(1, Math.round((bytes.length - 44) / 8)),
      room: 'Kitchen',
      language: 'en',
      transcriptSealed: key.sealSmall(
        'transcript',
        object,
        Buffer.from(`${canaryOf(customer)} says ${number}`),
      ),
      cuesSealed: null,
      peaksSealed: key.sealSmall('peaks', object, Buffer.alloc(20, 128)),
      peakWindowMs: 50,
      wakeWordConfidence: 0.9,
      falseActivation: false,
      heardByHuman: false,
      ingestedAt: new Date(now.getTime() - 1),
      frozenAt: null,
      keptBackAt: null,
    });
  }
  await data.transact(now, (tx) => tx.owned(scope).recordings.insert(rows));
  return rows;
}
