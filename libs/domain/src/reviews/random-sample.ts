import { createHash } from 'node:crypto';
import { idToBytes, type RecordingId } from '@rightful/policy';

interface Drawn {
  readonly id: RecordingId;
  readonly recordedAt: Date;
}

/**
 * Draws recordings at random from a stream, in constant memory: those whose SHA-256 of seed and id is least. Each has the
 * same chance, in whatever order they come, and whoever knows the seed draws the same ones again.
 */
export class RandomSample {
  readonly #drawn: { readonly score: Buffer; readonly of: Drawn }[] = [];

  constructor(
    private readonly seed: Buffer,
    private readonly size: number,
  ) {}

  add({ id, recordedAt }: Drawn): void {
    const score = createHash('sha256').update(this.seed).update(idToBytes(id)).digest();
    const last = this.#drawn.at(-1);
    if (this.#drawn.length >= this.size && last && score.compare(last.score) >= 0) return;
    this.#drawn.push({ score, of: { id, recordedAt } });
    this.#drawn.sort((a, b) => a.score.compare(b.score));
    if (this.#drawn.length > this.size) this.#drawn.pop();
  }

  drawn(): Drawn[] {
    return this.#drawn.map(({ of }) => of);
  }
}
