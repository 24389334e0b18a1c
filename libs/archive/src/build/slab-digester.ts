import { createHash, type Hash, hash } from 'node:crypto';
import type { DigesterTask, DigestJob, DigestPart, SlabAnswer } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** What a digesting thread does: it takes the SHA-256 of the archive, or of its files, slab by slab in their order. */
export function slabDigester(task: DigesterTask): (job: DigestJob) => void {
  const ring = new SlabRing(task.ring);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const digests = { archive: new OneAfterAnother(), files: new OneAfterAnother() };
  return ({ slab, of, parts }) => {
    try {
      ring.wait(slab, slabField.made);
      const plain = ring.plainOf(slab);
      for (const part of parts) {
        const sha256 = digests[of].take(plain, part);
        if (sha256 === undefined) continue;
        if (!part.expected) answer({ kind: 'digest', sha256 });
        else if (part.expected.sha256 !== sha256) {
          throw new Error(`${part.expected.name}: the SHA-256 is not the one that was planned`);
        }
      }
      ring.done(slab, of === 'archive' ? slabField.digested : slabField.filesDigested);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
}

class OneAfterAnother {
  private begun: Hash | undefined;

  /** The SHA-256 of what ends with this part, if anything does. */
  take(plain: Buffer, { at, byteLength, isLast }: DigestPart): string | undefined {
    const bytes = plain.subarray(at, at + byteLength);
    if (isLast && !this.begun) return hash('sha256', bytes, 'hex');
    this.begun ??= createHash('sha256');
    this.begun.update(bytes);
    if (!isLast) return undefined;
    const sha256 = this.begun.digest('hex');
    this.begun = undefined;
    return sha256;
  }
}
