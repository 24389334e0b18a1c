import type { Dialect } from '../connection/dialect.ts';
import { big, fixedBytes, integer } from './columns.ts';
import { entity } from './entity.ts';

/** The one row that writers of the chain lock: where the chain ends. */
export interface AuditHeadRow {
  id: number;
  sequence: number;
  hash: Buffer;
}

export const auditHeadEntity = (dialect: Dialect) =>
  entity<AuditHeadRow>({
    name: 'AuditHead',
    table: 'audit_head',
    columns: { id: integer({ primary: true }), sequence: big(), hash: fixedBytes(dialect, 32) },
  });
