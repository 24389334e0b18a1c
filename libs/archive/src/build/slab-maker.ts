import { RecordingReader } from './recording-reader.ts';
import { checkSlab, fillSlab } from './slab-filler.ts';
import type { CutSlab, MakerTask, SlabAnswer, SlabWork } from './slab-messages.ts';
import { SlabRing, slabField } from './slab-ring.ts';

/** What a making thread does with a slab: it opens the recordings into it, and digests the whole ones. */
export function slabMaker(task: MakerTask): SlabWork<CutSlab> {
  const ring = new SlabRing(task.ring);
  const reader = new RecordingReader(task.subjectKeys);
  for (const { secret } of task.subjectKeys) secret.fill(0);
  const answer = (message: SlabAnswer) => task.answers.postMessage(message);
  const take = ({ slab, items }: CutSlab) => {
    try {
      const plain = ring.plainOf(slab);
      fillSlab(reader, items, plain);
      answer({ kind: 'made', slab, crcs: checkSlab(items, plain) });
      ring.done(slab, slabField.made);
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      ring.fail(slab);
    }
  };
  return { take, end: () => reader.destroy() };
}
