import type { IncidentId } from '@rightful/policy';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import type { AuditEntryRow } from '../entities/audit-entry.entity.ts';
import type { AuditLog } from './audit-log.ts';
import { contentDigest, privateDigest } from './entry-hash.ts';

/** An entry as it may be shown to whoever checks the chain and may not read who did what to whom. */
export interface ShownEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: string;
  readonly privateDigest: Buffer;
}

/**
 * The chain from the first entry that tells of an incident to a checkpoint. Whoever has it checks that these entries stand where they
 * stood when the checkpoint was signed, and reads of all others nothing but a digest.
 */
export interface ChainExcerpt {
  /** Before the first link. */
  readonly previousHash: Buffer;
  /** In the order of the chain, without a gap: an entry of the incident, or the digest of another. */
  readonly links: readonly (ShownEntry | Buffer)[];
  readonly checkpoint: AuditCheckpointRow;
}

/** More links than this are not handed out in one piece: 32 bytes each. */
const MOST_LINKS = 1_000_000;
const PAGE = 2_000;

/** Null when nothing of the incident lies before the checkpoint. Throws RangeError where more than a million links lie between. */
export async function chainExcerpt(
  log: AuditLog,
  incidentId: IncidentId,
  checkpoint: AuditCheckpointRow,
): Promise<ChainExcerpt | null> {
  const sequences = await log.sequencesOfIncident(incidentId);
  const own = new Set(sequences);
  const [first] = sequences;
  if (first === undefined || first > checkpoint.sequence) return null;
  if (checkpoint.sequence - first >= MOST_LINKS)
    throw new RangeError('This part of the audit log is too long to be handed out in one piece.');
  const links: (ShownEntry | Buffer)[] = [];
  let previousHash: Buffer | null = null;
  for (let from = first - 1; from < checkpoint.sequence; ) {
    const page: AuditEntryRow[] = await log.after(from, Math.min(PAGE, checkpoint.sequence - from));
    if (page.length === 0) throw new Error('The audit log ends before its checkpoint.');
    for (const entry of page) {
      previousHash ??= entry.previousHash;
      links.push(own.has(entry.sequence) ? shown(entry) : contentDigest(entry));
      from = entry.sequence;
    }
  }
  return previousHash && { previousHash, links, checkpoint };
}

const shown = (entry: AuditEntryRow): ShownEntry => ({
  sequence: entry.sequence,
  at: entry.at,
  action: entry.action,
  actorKind: entry.actorKind,
  privateDigest: privateDigest(entry),
});
