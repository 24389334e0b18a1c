import { createHash } from 'node:crypto';
import type { DigesterTask, DigestJob, SlabAnswer } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** Takes the SHA-256 over parts of slabs, in their order: of the archive as a whole, or of recordings longer than a slab. */
export function slabDigester(task: DigesterTask): (job: DigestJob) => void {
  const ring = new SlabRing(task.shared, task.slabBytes);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  let hash = createHash('sha256');
  return ({ slab, parts, field }) => {
    try {
      ring.wait(slab, slabField.made);
      const bytes = ring.bytes(slab);
      for (const { at, byteLength, last } of parts) {
        hash.update(bytes.subarray(at, at + byteLength));
        if (!last) continue;
        const sha256 = hash.digest('hex');
        hash = createHash('sha256');
        if (last.sha256 === '') answer({ kind: 'digest', sha256 });
        else if (last.sha256 !== sha256) {
          throw new Error(`${last.name}: the SHA-256 is not the one that was planned`);
        }
      }
      ring.done(slab, field);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
}
