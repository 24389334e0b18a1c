import { RecordingReader } from './recording-reader.ts';
import { checkSlab, fillSlab, openSealer, sealSlab } from './slab-filler.ts';
import type { CutSlab, MakerTask, SlabAnswer, SlabWork } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** What a making thread does with a slab: it opens the recordings into it, digests the whole ones, and seals it. */
export function slabMaker(task: MakerTask): SlabWork<CutSlab> {
  const ring = new SlabRing(task.ring);
  const reader = new RecordingReader(task.subjectKeys);
  const sealer = openSealer(reader, task.seal);
  for (const { secret } of task.subjectKeys) secret.fill(0);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const take = (cut: CutSlab) => {
    const { slab, items } = cut;
    try {
      const plain = ring.plainOf(slab);
      fillSlab(reader, items, plain);
      const crcs = checkSlab(items, plain);
      // Digesting begins now, while the slab is sealed.
      ring.done(slab, slabField.made);
      const sealedByteLength = sealSlab(sealer, cut, plain, ring.sealedOf(slab));
      answer({ kind: 'made', slab, crcs, sealedByteLength });
      ring.done(slab, slabField.sealed);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
  const end = () => {
    sealer.destroy();
    reader.destroy();
  };
  return { take, end };
}
