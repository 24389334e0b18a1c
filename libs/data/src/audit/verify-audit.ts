import { verifySignature } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import { moreThan } from '../tables/conditions.ts';
import { Table } from '../tables/table.ts';
import type { AuditLog } from './audit-log.ts';
import { checkpointMessage } from './checkpoints.ts';
import { FIRST_HASH, isHashOf } from './entry-hash.ts';

export interface AuditFinding {
  readonly code:
    | 'EDITED'
    | 'GAP'
    | 'BROKEN_CHAIN'
    | 'TRUNCATED'
    | 'FORKED'
    | 'BAD_SIGNATURE'
    | 'UNKNOWN_KEY'
    | 'HEAD_MISMATCH';
  readonly sequence: number;
  readonly text: string;
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly entryCount: number;
  readonly checkpointCount: number;
  readonly findings: readonly AuditFinding[];
}

interface Trust {
  /** Public keys of checkpoint signers by key id. */
  readonly publicKeys: ReadonlyMap<string, Uint8Array>;
  /** Checkpoints kept outside the database; they show what was cut off inside. */
  readonly witnessed?: readonly AuditCheckpointRow[];
}

const PAGE = 2_000;
const MOST_FINDINGS = 100;

/** Walks the whole chain and holds it against every checkpoint. Reads pages; memory does not grow with the log. */
export async function verifyAudit(database: Database, log: AuditLog, trust: Trust): Promise<AuditVerdict> {
  const findings: AuditFinding[] = [];
  const find = (code: AuditFinding['code'], sequence: number, text: string) => {
    if (findings.length < MOST_FINDINGS) findings.push({ code, sequence, text });
  };
  const checkpoints = await trustedCheckpoints(database, trust, find);
  const checkpointCount = [...checkpoints.values()].flat().length;
  let sequence = 0;
  let hash = FIRST_HASH;
  let entryCount = 0;
  // While the log is read it grows: the end is read after the entries, and what came meanwhile is read as well.
  let head = await log.head();
  for (;;) {
    const page = await log.after(sequence, PAGE);
    for (const entry of page) {
      if (entry.sequence !== sequence + 1)
        find('GAP', entry.sequence, `Entries ${sequence + 1} to ${entry.sequence - 1} are missing.`);
      else if (!entry.previousHash.equals(hash))
        find('BROKEN_CHAIN', entry.sequence, 'The entry does not follow from the one before.');
      if (!isHashOf(entry)) find('EDITED', entry.sequence, 'The entry was changed after it was written.');
      for (const stated of checkpoints.get(entry.sequence) ?? []) {
        if (!stated.hash.equals(entry.hash))
          find('FORKED', entry.sequence, 'A signed checkpoint states another entry here.');
      }
      checkpoints.delete(entry.sequence);
      sequence = entry.sequence;
      hash = entry.hash;
      entryCount += 1;
    }
    if (page.length === PAGE) continue;
    const before = head.sequence;
    head = await log.head();
    if (head.sequence === sequence || (page.length === 0 && head.sequence === before)) break;
  }
  for (const missing of checkpoints.keys())
    find('TRUNCATED', missing, 'A signed checkpoint states an entry that is no longer there.');
  if (head.sequence !== sequence || !head.hash.equals(hash))
    find('HEAD_MISMATCH', head.sequence, 'The recorded end of the chain is not where the entries end.');
  return { ok: findings.length === 0, entryCount, checkpointCount, findings };
}

async function trustedCheckpoints(
  database: Database,
  trust: Trust,
  find: (code: AuditFinding['code'], sequence: number, text: string) => void,
): Promise<Map<number, AuditCheckpointRow[]>> {
  const table = new Table<AuditCheckpointRow>(database, 'AuditCheckpoint');
  const stored = await table.find({ sequence: moreThan(0) }, { order: { sequence: 'ASC' } });
  const bySequence = new Map<number, AuditCheckpointRow[]>();
  for (const checkpoint of [...stored, ...(trust.witnessed ?? [])]) {
    const publicKey = trust.publicKeys.get(checkpoint.keyId);
    if (!publicKey)
      find(
        'UNKNOWN_KEY',
        checkpoint.sequence,
        `The checkpoint names the key ${checkpoint.keyId}, which is not known.`,
      );
    else if (!verifySignature(publicKey, checkpointMessage(checkpoint), checkpoint.signature)) {
      find('BAD_SIGNATURE', checkpoint.sequence, 'The signature of a checkpoint does not hold.');
    } else bySequence.set(checkpoint.sequence, [...(bySequence.get(checkpoint.sequence) ?? []), checkpoint]);
  }
  return bySequence;
}
