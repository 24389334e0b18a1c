import { createHash } from 'node:crypto';
import type { DigesterTask, DigestJob, SlabAnswer } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** What a digesting thread does: it takes the SHA-256 of the archive, or of its files, slab by slab in their order. */
export function slabDigester(task: DigesterTask): (job: DigestJob) => void {
  const ring = new SlabRing(task.ring);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const hashes = { archive: createHash('sha256'), files: createHash('sha256') };
  return ({ slab, of, parts }) => {
    try {
      ring.wait(slab, slabField.made);
      const plain = ring.plainOf(slab);
      for (const { at, byteLength, isLast, expected } of parts) {
        hashes[of].update(plain.subarray(at, at + byteLength));
        if (!isLast) continue;
        const sha256 = hashes[of].digest('hex');
        hashes[of] = createHash('sha256');
        if (!expected) answer({ kind: 'digest', sha256 });
        else if (expected.sha256 !== sha256) {
          throw new Error(`${expected.name}: the SHA-256 is not the one that was planned`);
        }
      }
      ring.done(slab, of === 'archive' ? slabField.digested : slabField.filesDigested);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
}
