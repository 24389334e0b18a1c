import {
  type FrozenThingRow,
  type FullScope,
  isDuplicate,
  oneOf,
  type RecordingRow,
  type Transaction,
} from '@rightful/data';
import { type IncidentId, idToBytes, type RecordingId, type SubjectId } from '@rightful/policy';
import { doubtsOf } from '../../ledger/doubts-of.ts';
import { ownersOf } from '../../requests/ledger-evidence.ts';
import { lockHoldings } from '../../requests/lock-holdings.ts';
import type { Owner } from './device-book.ts';
import type { IngestContext } from './ingest-context.ts';

/** A recording whose bytes are durable and whose row is still to be written. */
export interface SealedRecording {
  readonly owner: Owner;
  readonly recording: RecordingRow;
  /** Under which it may lie in quarantine from an earlier run. */
  readonly fingerprint: Buffer;
}

/** `owner-changed`: the ledger, or the owner's key, was changed meanwhile, so whose it is has to be asked again. */
export type Written = 'written' | 'known' | 'owner-changed';

const TRIES = 3;

/** Writes rows in one transaction, each held against the ledger as it is in that transaction; what became of each. */
export async function writeRecordings(
  ctx: IngestContext,
  sealed: readonly SealedRecording[],
): Promise<Written[]> {
  if (sealed.length === 0) return [];
  await emptyQuarantine(ctx, sealed);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const written = await ctx.data.transact(ctx.now(), (tx) => write(ctx, tx, sealed));
      ctx.reached('ingest:rows-written');
      return written;
    } catch (error) {
      // Another run wrote one of them meanwhile; now it is seen as known.
      if (!isDuplicate(error) || attempt === TRIES) throw error;
    }
  }
}

async function write(
  ctx: IngestContext,
  tx: Transaction,
  sealed: readonly SealedRecording[],
): Promise<Written[]> {
  // First of all, so that a doubt about the ledger or a change of it is seen, or waits.
  for (const { scope } of byOwner(sealed)) await lockHoldings(tx, scope.subjectId);
  const ledger = await tx.across.ledgerOf([...new Set(sealed.map(({ owner }) => owner.deviceId))]);
  const known = await knownOf(tx, sealed);
  const versions = await versionsOf(tx, sealed);
  const fresh: SealedRecording[] = [];
  const written = sealed.map((one): Written => {
    const { recording } = one;
    const owners = ownersOf(ledger, recording.deviceId, recording.recordedAt);
    if (owners.length !== 1 || owners[0] !== recording.subjectId) return 'owner-changed';
    if (known.has(recording.id)) return 'known';
    if (versions.get(recording.subjectId) !== recording.keyVersion) return 'owner-changed';
    known.add(recording.id);
    fresh.push(one);
    return 'written';
  });
  for (const { scope, some } of byOwner(fresh)) {
    const ingestedAt = await heldFrom(ctx, tx, scope);
    const doubt = await doubtsOf(tx, scope);
    const rows = some.map(({ recording }) => ({
      ...recording,
      ingestedAt,
      frozenAt: doubt(recording) ? ctx.now() : recording.frozenAt,
    }));
    await tx.owned(scope).recordings.insert(rows);
    await tx.owned(scope).frozenThings.insert(rows.flatMap((row) => frozenBy(row, doubt(row))));
    record(ctx, tx, scope, rows);
  }
  const fingerprints = fresh.map((one) => one.fingerprint);
  if (fresh.length > 0) await tx.common.quarantinedFiles.delete({ fingerprint: oneOf(fingerprints) });
  return written;
}

/**
 * From this instant on it counts as held: a request that was asked earlier does not mean it, also when that was by the
 * clock of another machine.
 */
async function heldFrom(ctx: IngestContext, tx: Transaction, scope: FullScope): Promise<Date> {
  const open = await tx.owned(scope).requests.find({ openMark: 1 });
  return new Date(
    Math.max(ctx.now().getTime(), ...open.map(({ scopeIngestedBefore }) => scopeIngestedBefore.getTime())),
  );
}

async function versionsOf(
  tx: Transaction,
  sealed: readonly SealedRecording[],
): Promise<Map<SubjectId, number>> {
  const versions = new Map<SubjectId, number>();
  for (const { scope } of byOwner(sealed))
    versions.set(scope.subjectId, await tx.keyring.sealingVersion(scope));
  return versions;
}

async function knownOf(tx: Transaction, sealed: readonly SealedRecording[]): Promise<Set<RecordingId>> {
  const known = new Set<RecordingId>();
  for (const { scope, some } of byOwner(sealed)) {
    const ids = some.map(({ recording }) => recording.id);
    for (const row of await tx.owned(scope).recordings.find({ id: oneOf(ids) })) known.add(row.id);
  }
  return known;
}

function byOwner(sealed: readonly SealedRecording[]): { scope: FullScope; some: SealedRecording[] }[] {
  const groups = new Map<SubjectId, { scope: FullScope; some: SealedRecording[] }>();
  for (const one of sealed) {
    const { scope } = one.owner;
    const group = groups.get(scope.subjectId);
    if (group) group.some.push(one);
    else groups.set(scope.subjectId, { scope, some: [one] });
  }
  // Always in the same order, so that two batches never wait for each other.
  return [...groups.values()].sort((a, b) => (a.scope.subjectId < b.scope.subjectId ? -1 : 1));
}

/** Whose it is stands in doubt since an officer said so: it is taken in, and goes out to nobody meanwhile. */
const frozenBy = ({ subjectId, id, frozenAt }: RecordingRow, incidentId?: IncidentId): FrozenThingRow[] =>
  incidentId && frozenAt
    ? [{ subjectId, incidentId, kind: 'recording', thing: idToBytes(id), frozenAt }]
    : [];

function record(ctx: IngestContext, tx: Transaction, about: FullScope, rows: readonly RecordingRow[]): void {
  const [only] = rows;
  const totalByteLength = rows.reduce((sum, row) => sum + row.byteLength, 0);
  tx.record(
    rows.length === 1 && only
      ? { action: 'ingest-recording', viewer: ctx.viewer, about, recordingId: only.id }
      : {
          action: 'ingest-batch',
          viewer: ctx.viewer,
          about,
          facts: { recordingCount: rows.length, totalByteLength },
        },
  );
}

/** What an earlier run put into quarantine and is taken now, e.g. since the ledger was completed: its bytes there go. */
async function emptyQuarantine(ctx: IngestContext, sealed: readonly SealedRecording[]): Promise<void> {
  const fingerprints = sealed.map((one) => one.fingerprint);
  const files = await ctx.data.common.quarantinedFiles.find({ fingerprint: oneOf(fingerprints) });
  for (const { blobId } of files) if (blobId) await ctx.blobs.delete(blobId);
}
