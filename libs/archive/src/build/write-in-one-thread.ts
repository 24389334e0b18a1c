import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GeneratedFile } from '../contents/generated-file.ts';
import type { ArchivePlan, PlannedFile } from '../plan/plan-archive.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import type { OnProgress } from './build-job.ts';
import { ProgressMeter } from './progress-meter.ts';
import type { RecordingReader } from './recording-reader.ts';
import type { ZipSealer } from './zip-sealer.ts';

/** Writes the plain archive of a plan into `output`, one file after the other. Returns its SHA-256. */
export function writeInOneThread(
  plan: ArchivePlan,
  reader: RecordingReader,
  output: ZipSealer,
  onProgress: OnProgress,
): string {
  const whole = createHash('sha256');
  const meter = new ProgressMeter(plan, onProgress);
  const write = (bytes: Buffer) => {
    whole.update(bytes);
    output.write(bytes);
  };
  plan.files.forEach((file, index) => {
    const member = plan.zip.members[index];
    if (member === undefined) throw new Error(`${file.path} has no place`);
    write(localHeader(member));
    const hash = createHash('sha256');
    let crc = 0;
    takeContent(file, reader, (piece) => {
      crc = crc32(piece, crc);
      hash.update(piece);
      write(piece);
      meter.tick(index, output.byteLength);
    });
    if (crc !== file.crc32) throw new Error(`${nameOf(file)}: the CRC-32 is not the one that was planned`);
    if (hash.digest('hex') !== file.sha256) {
      throw new Error(`${nameOf(file)}: the SHA-256 is not the one that was planned`);
    }
  });
  for (const piece of centralDirectory(plan.zip)) write(piece);
  meter.report(plan.files.length, output.byteLength);
  return whole.digest('hex');
}

function takeContent(file: PlannedFile, reader: RecordingReader, take: (piece: Buffer) => void): void {
  if (file.content instanceof GeneratedFile) {
    for (const piece of file.content.pieces()) take(piece);
    return;
  }
  try {
    reader.read(file.content, file.byteLength, take);
  } catch (error) {
    throw new Error(`${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Ids and generated names only: the message may end up in a log. */
function nameOf(file: PlannedFile): string {
  return file.recordingId ?? file.path;
}
