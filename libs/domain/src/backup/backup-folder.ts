import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DiskBlobStore } from '@rightful/vault';

/** What is known of one backup without opening it. */
export interface BackupNote {
  readonly format: 'rightful-backup';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly rowCount: number;
  /** Of the encrypted rows. */
  readonly byteLength: number;
  readonly sha256: string;
}

/** The backup is missing, damaged or of another kind. The message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * A folder of backups: sealed bytes as they lie in the portal's own store, kept once for all backups (they never change), and
 * for each backup its rows, encrypted with age, and a note that stands there only once everything else does.
 */
export class BackupFolder {
  readonly blobs: DiskBlobStore;

  constructor(readonly root: string) {
    this.blobs = new DiskBlobStore(root);
  }

  /** The names of all whole backups, oldest first, e.g. `20261123T224500Z`. */
  async names(): Promise<string[]> {
    const files = await readdir(this.root).catch(() => []);
    return files
      .filter((file) => /^\d{8}T\d{6}Z\.json$/.test(file))
      .map((file) => file.slice(0, -'.json'.length))
      .sort();
  }

  rowsPath = (name: string): string => join(this.root, `${name}.rows.age`);

  /** Keeps `write`'s file under its name once it is whole, then the note. */
  async keep(at: Date, rowCount: () => number, write: (path: string) => Promise<void>): Promise<string> {
    const name = at
      .toISOString()
      .replace(/\.\d{3}/, '')
      .replace(/[-:]/g, '');
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    if (existsSync(this.#notePath(name)))
      throw new BackupError(`There is a backup of this very second in ${this.root} already.`);
    const part = `${this.rowsPath(name)}.part`;
    try {
      await write(part);
      const note: BackupNote = {
        format: 'rightful-backup',
        version: 1,
        takenAt: at.toISOString(),
        rowCount: rowCount(),
        byteLength: (await stat(part)).size,
        sha256: await sha256Of(part),
      };
      await rename(part, this.rowsPath(name));
      await writeFile(`${this.#notePath(name)}.part`, `${JSON.stringify(note, null, 2)}\n`, {
        mode: 0o600,
        flush: true,
      });
      await rename(`${this.#notePath(name)}.part`, this.#notePath(name));
    } finally {
      await rm(part, { force: true });
    }
    return name;
  }

  /** The note of one backup, or of the newest, once its rows have the digest that it names. Throws BackupError. */
  async checked(wanted?: string): Promise<{ readonly name: string; readonly note: BackupNote }> {
    const names = await this.names();
    const name = wanted ?? names.at(-1);
    if (name === undefined || !names.includes(name))
      throw new BackupError(
        `There is no whole backup${wanted ? ` ${wanted}` : ''} in ${this.root}${names.length > 0 ? `; there are ${names.join(', ')}` : ''}.`,
      );
    const note = JSON.parse(await readFile(this.#notePath(name), 'utf8')) as BackupNote;
    if (note.format !== 'rightful-backup' || note.version !== 1)
      throw new BackupError(`${this.#notePath(name)} is of a kind that this version cannot read.`);
    const digest = await sha256Of(this.rowsPath(name)).catch(() => undefined);
    if (digest !== note.sha256)
      throw new BackupError(
        `${this.rowsPath(name)} is missing or damaged. Take another backup: ${names.join(', ')}.`,
      );
    return { name, note };
  }

  /** Removes the oldest ones and what was never finished; how many whole ones went. */
  async leave(most: number): Promise<number> {
    const names = await this.names();
    const over = names.slice(0, Math.max(0, names.length - most));
    for (const name of over) {
      await rm(this.#notePath(name), { force: true });
      await rm(this.rowsPath(name), { force: true });
    }
    return over.length;
  }

  #notePath = (name: string): string => join(this.root, `${name}.json`);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
