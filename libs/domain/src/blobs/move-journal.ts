import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';

/** Which blobs are on their way from one store to another, on disk before the first byte of them is. */
export class MoveJournal {
  constructor(private readonly file: string) {}

  /** Those that a killed move was about. */
  read(): string[] {
    return existsSync(this.file) ? (JSON.parse(readFileSync(this.file, 'utf8')) as string[]) : [];
  }

  async write(blobIds: readonly string[]): Promise<void> {
    const handle = await open(`${this.file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(blobIds));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${this.file}.new`, this.file);
  }
}
