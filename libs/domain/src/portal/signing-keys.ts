import { join } from 'node:path';
import { type KnownKey, type SigningKey, SigningKeyFile } from '@rightful/vault';

/** One key for one statement: the archive's manifest, the gate's verdict, the log's checkpoint. */
export const SIGNED = ['archive', 'gate', 'checkpoint'] as const;
export type Signed = (typeof SIGNED)[number];

/** The keys that sign, each as it is at that moment: whoever signs and names the key takes it once for both. */
export class SigningKeys {
  readonly #files: Readonly<Record<Signed, SigningKeyFile>>;

  constructor(folder: string) {
    const open = (signed: Signed) => SigningKeyFile.openOrCreate(join(folder, `${signed}.pem`));
    this.#files = { archive: open('archive'), gate: open('gate'), checkpoint: open('checkpoint') };
  }

  get archive(): SigningKey {
    return this.#files.archive.current;
  }

  get gate(): SigningKey {
    return this.#files.gate.current;
  }

  get checkpoint(): SigningKey {
    return this.#files.checkpoint.current;
  }

  /** All whose signatures hold, the current one first. */
  known(signed: Signed): readonly KnownKey[] {
    return this.#files[signed].known;
  }

  rotate(signed: Signed): Promise<void> {
    return this.#files[signed].rotate();
  }
}
