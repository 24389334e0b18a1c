import { createHash, type Hash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { assertCrc32, assertSha256 } from './slab-filler.ts';
import type { DigesterTask, DigestJob, DigestPart, SlabAnswer, SlabWork } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** What a digesting thread does: it digests the archive, or its files, slab by slab in their order. */
export function slabDigester(task: DigesterTask): SlabWork<DigestJob> {
  const ring = new SlabRing(task.ring);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const digests = { archive: new OneAfterAnother(), files: new OneAfterAnother() };
  const take = ({ slab, of, parts }: DigestJob) => {
    try {
      ring.wait(slab, slabField.made);
      const plain = ring.plainOf(slab);
      for (const part of parts) {
        const found = digests[of].take(plain, part);
        if (found === undefined) continue;
        const { sha256, crc } = found;
        if (part.expected) {
          if (part.withCrc) assertCrc32(part.expected, crc);
          assertSha256(part.expected, sha256);
        } else answer({ kind: 'digest', sha256 });
      }
      ring.done(slab, of === 'archive' ? slabField.digested : slabField.filesDigested);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
  return { take, end: () => {} };
}

class OneAfterAnother {
  private begun: Hash | undefined;
  private crc = 0;

  /** The digests of what ends with this part, if anything does. */
  take(
    plain: Buffer,
    { at, byteLength, isLast, withCrc }: DigestPart,
  ): { sha256: string; crc: number } | undefined {
    const bytes = plain.subarray(at, at + byteLength);
    if (withCrc) this.crc = crc32(bytes, this.crc);
    const sha256 = this.sha256(bytes, isLast);
    if (sha256 === undefined) return undefined;
    const { crc } = this;
    this.crc = 0;
    return { sha256, crc };
  }

  private sha256(bytes: Buffer, isLast: boolean): string | undefined {
    if (isLast && !this.begun) return hash('sha256', bytes, 'hex');
    this.begun ??= createHash('sha256');
    this.begun.update(bytes);
    if (!isLast) return undefined;
    const sha256 = this.begun.digest('hex');
    this.begun = undefined;
    return sha256;
  }
}
