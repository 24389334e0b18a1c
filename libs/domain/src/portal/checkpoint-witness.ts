import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditCheckpointRow } from '@rightful/data';

/**
 * Checkpoints kept outside the database, one JSON line each, appended and flushed. Copy the file to where the operators
 * of the database cannot write: it shows what was cut off inside.
 */
export class CheckpointWitness {
  constructor(private readonly path: string) {}

  async keep({ sequence, hash, at, keyId, signature }: AuditCheckpointRow): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const line = {
      sequence,
      hash: hash.toString('hex'),
      at: at.toISOString(),
      keyId,
      signature: signature.toString('base64'),
    };
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** All that were kept; none when the file is not there. A line cut by a crash is left out. */
  async read(): Promise<AuditCheckpointRow[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => parse(line) ?? []);
  }
}

function parse(line: string): AuditCheckpointRow | undefined {
  try {
    const kept = JSON.parse(line) as Record<string, string | number>;
    return {
      sequence: Number(kept.sequence),
      hash: Buffer.from(String(kept.hash), 'hex'),
      at: new Date(String(kept.at)),
      keyId: String(kept.keyId),
      signature: Buffer.from(String(kept.signature), 'base64'),
    };
  } catch {
    return undefined;
  }
}
