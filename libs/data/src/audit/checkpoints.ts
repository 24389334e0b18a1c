import { encodeParts, type SigningKey } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import { atMost } from '../tables/conditions.ts';
import { Table } from '../tables/table.ts';
import type { AuditLog } from './audit-log.ts';

/** The bytes that a checkpoint signs. */
export const checkpointMessage = (checkpoint: Pick<AuditCheckpointRow, 'sequence' | 'hash' | 'at'>): Buffer =>
  encodeParts([
    'rightful/audit-checkpoint/1',
    String(checkpoint.sequence),
    checkpoint.hash,
    String(checkpoint.at.getTime()),
  ]);

/** Signed statements of where the chain stood: who cuts entries off or forks the chain contradicts one. */
export class Checkpoints {
  readonly #table: Table<AuditCheckpointRow>;

  constructor(
    database: Database,
    private readonly log: AuditLog,
    private readonly key: SigningKey,
  ) {
    this.#table = new Table(database, 'AuditCheckpoint');
  }

  /** Signs where the chain ends now; null when the last checkpoint already says so. Needs a transaction. */
  async sign(now: Date): Promise<AuditCheckpointRow | null> {
    const head = await this.log.head();
    const last = await this.last();
    if (head.sequence === 0 || last?.sequence === head.sequence) return null;
    const stated = { sequence: head.sequence, hash: head.hash, at: now };
    const checkpoint = {
      ...stated,
      keyId: this.key.keyId,
      signature: this.key.sign(checkpointMessage(stated)),
    };
    await this.#table.insert(checkpoint);
    return checkpoint;
  }

  async last(): Promise<AuditCheckpointRow | null> {
    const [last] = await this.upTo(Number.MAX_SAFE_INTEGER, 1);
    return last ?? null;
  }

  /** Newest first. */
  upTo(sequence: number, take: number): Promise<AuditCheckpointRow[]> {
    return this.#table.find({ sequence: atMost(sequence) }, { order: { sequence: 'DESC' }, take });
  }
}
