import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { RecordingReader } from './recording-reader.ts';
import type { MakerTask, SlabAnswer, SlabItem, SlabJob } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/**
 * Opens recordings straight into slabs. A whole recording is held against its CRC-32 and SHA-256 here; of a piece the
 * CRC-32 is answered, to be combined, and its SHA-256 is the digester's.
 */
export function slabMaker(task: MakerTask): (job: SlabJob) => void {
  const ring = new SlabRing(task.shared, task.slabBytes);
  const reader = new RecordingReader(task.subjectKeys);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  return ({ slab, items }) => {
    try {
      const bytes = ring.bytes(slab);
      answer({ kind: 'made', slab, crcs: items.map((item) => make(reader, item, bytes)) });
      ring.done(slab, slabField.made);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
}

function make(reader: RecordingReader, item: SlabItem, slab: Buffer): number {
  const target = slab.subarray(item.at, item.at + item.end - item.start);
  try {
    reader.readInto(item.blob, item.byteLength, item.start, item.end, target);
  } catch (error) {
    throw new Error(`${item.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const crc = crc32(target);
  if (target.length < item.byteLength) return crc;
  if (crc !== item.crc32) throw new Error(`${item.name}: the CRC-32 is not the one that was planned`);
  if (createHash('sha256').update(target).digest('hex') !== item.sha256) {
    throw new Error(`${item.name}: the SHA-256 is not the one that was planned`);
  }
  return crc;
}
