import { createHash, type Hash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { assertCrc32, assertSha256, type Expected } from './slab-filler.ts';
import type { DigesterTask, DigestJob, DigestPart, SlabAnswer, SlabWork } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';
import { SlabSealer } from './slab-sealer.ts';

/**
 * What a digesting thread does: it digests the archive, its files, or both, slab by slab in their order. Until the next slab
 * is made, it seals.
 */
export function slabDigester(task: DigesterTask): SlabWork<DigestJob> {
  const ring = new SlabRing(task.ring);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const sealer = task.seal && new SlabSealer(ring, task.seal);
  task.seal?.key.inputKey.fill(0);
  const digests = { archive: new OneAfterAnother(), files: new OneAfterAnother() };
  const take = ({ slab, archive, files }: DigestJob) => {
    try {
      ring.wait(slab, slabField.made);
      const plain = ring.plainOf(slab);
      if (archive) {
        const found = digests.archive.take(plain, archive);
        if (found) answer({ kind: 'digest', sha256: found.sha256 });
        ring.done(slab, slabField.digested);
      }
      for (const part of files) {
        const found = digests.files.take(plain, part);
        if (found && part.expected) assertDigests(part, part.expected, found);
      }
      if (files.length > 0) ring.done(slab, slabField.filesDigested);
      while (!ring.is(slab + 1, slabField.made) && sealer?.sealOne());
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
  return { take, end: () => sealer?.destroy() };
}

function assertDigests({ withCrc }: DigestPart, expected: Expected, { sha256, crc }: Digests): void {
  if (withCrc) assertCrc32(expected, crc);
  assertSha256(expected, sha256);
}

interface Digests {
  readonly sha256: string;
  readonly crc: number;
}

class OneAfterAnother {
  private begun: Hash | undefined;
  private crc = 0;

  /** The digests of what ends with this part, if anything does. */
  take(plain: Buffer, { at, byteLength, isLast, withCrc }: DigestPart): Digests | undefined {
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
