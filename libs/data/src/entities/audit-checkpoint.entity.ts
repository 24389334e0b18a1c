import type { Dialect } from '../connection/dialect.ts';
import { big, fixedBytes, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** A signed statement of where the chain stood; copies lie outside the database as well. */
export interface AuditCheckpointRow {
  sequence: number;
  hash: Buffer;
  at: Date;
  keyId: string;
  signature: Buffer;
}

export const auditCheckpointEntity = (dialect: Dialect) =>
  entity<AuditCheckpointRow>({
    name: 'AuditCheckpoint',
    table: 'audit_checkpoints',
    columns: {
      sequence: big({ primary: true }),
      hash: fixedBytes(dialect, 32),
      at: instant(),
      keyId: words(64),
      signature: fixedBytes(dialect, 64),
    },
  });
