import { atMost, countLeft, type FullScope, isNotNull, taskScope } from '@rightful/data';
import { type ErasureId, idToBytes } from '@rightful/policy';
import { BlobNotFoundError, SealError } from '@rightful/vault';
import type { SystemContext } from '../portal/context.ts';
import { leftOfIntakes } from './forget-intakes.ts';
import { casesAbout } from './forget-words.ts';
import type { Shredded } from './shred-list.ts';

export interface ErasureCheck {
  /** Keys, files, or the table whose rows are counted. */
  readonly what: string;
  /** How many are known to have been there; null: whatever there is of this person. */
  readonly soughtCount: number | null;
  /** How many are still there. */
  readonly leftCount: number;
}

export interface ErasureVerdict {
  readonly number: ErasureId;
  /** `waiting`: it is planned or under way. `taken-back`: or refused. `unknown`: no erasure of this number is known here. */
  readonly state: 'erased' | 'waiting' | 'taken-back' | 'unknown';
  readonly whole: boolean | null;
  readonly erasedAt: Date | null;
  readonly checks: readonly ErasureCheck[];
  readonly ok: boolean;
}

/** Looks for everything that an erasure should have taken: keys, bytes by their names, rows table by table. */
export async function verifyErasure(ctx: SystemContext, number: ErasureId): Promise<ErasureVerdict> {
  const owner = await ctx.data.across.ownerOf('erasure', number);
  const entry = (await ctx.shredList.read()).find((listed) => listed.number === number);
  if (!entry) {
    const row = owner && (await ctx.data.owned(taskScope(ctx.viewer, owner)).erasures.one({ id: number }));
    const state = row ? (row.state === 'taken-back' ? 'taken-back' : 'waiting') : 'unknown';
    return { number, state, whole: null, erasedAt: null, checks: [], ok: false };
  }
  const scope = taskScope(ctx.viewer, entry.subjectId);
  const checks = [
    ...(entry.whole ? await ofPerson(ctx, scope, entry) : await ofRecordings(ctx, scope, entry)),
    await filesOf(ctx, entry),
  ];
  const erasure = await ctx.data.owned(scope).erasures.one({ id: number });
  const state = erasure?.state === 'erased' ? 'erased' : 'waiting';
  const ok = state === 'erased' && checks.every(({ leftCount }) => leftCount === 0);
  return { number, state, whole: entry.whole, erasedAt: erasure?.erasedAt ?? null, checks, ok };
}

async function ofPerson(ctx: SystemContext, scope: FullScope, entry: Shredded): Promise<ErasureCheck[]> {
  const { keys } = ctx.data.owned(scope);
  const intakeIds = entry.intakeIds ?? [];
  const { openCount, fileCount } = await leftOfIntakes(ctx, intakeIds);
  const rows = Object.entries(await countLeft(ctx.data.database, scope))
    .filter(([table]) => table !== 'SubjectKey')
    .map(([what, leftCount]) => ({ what, soughtCount: null, leftCount }));
  return [
    {
      what: 'keys',
      soughtCount: (await keys.find({})).length,
      leftCount: await keys.count({ wrapped: isNotNull() }),
    },
    ...rows,
    { what: 'Intake', soughtCount: intakeIds.length, leftCount: openCount },
    { what: 'IntakeEvidence', soughtCount: null, leftCount: fileCount },
  ];
}

async function ofRecordings(ctx: SystemContext, scope: FullScope, entry: Shredded): Promise<ErasureCheck[]> {
  const { recordingIds, caseIds = [], keyVersion = 0 } = entry;
  const { archiveEntries, keys, recordings, redactions, requests } = ctx.data.owned(scope);
  const left = { Recording: 0, ArchiveEntry: 0, Redaction: 0 };
  for (const recordingId of recordingIds) {
    left.Recording += await recordings.count({ id: recordingId });
    left.ArchiveEntry += await archiveEntries.count({ recordingId });
    left.Redaction += await redactions.count({ recordingId });
  }
  let wordsLeft = 0;
  const cases = new Set([...caseIds, ...(await casesAbout(ctx, scope, recordingIds))]);
  for (const id of cases) wordsLeft += await requests.count({ id, detailsSealed: isNotNull() });
  const older = { version: atMost(keyVersion) };
  return [
    {
      what: 'keys',
      soughtCount: await keys.count(older),
      leftCount: await keys.count({ ...older, wrapped: isNotNull() }),
    },
    {
      what: 'keysOfRecordings',
      soughtCount: recordingIds.length,
      leftCount: await countOpening(ctx, scope, entry),
    },
    { what: 'Recording', soughtCount: recordingIds.length, leftCount: left.Recording },
    { what: 'ArchiveEntry', soughtCount: null, leftCount: left.ArchiveEntry },
    { what: 'Redaction', soughtCount: null, leftCount: left.Redaction },
    { what: 'Request', soughtCount: cases.size, leftCount: wordsLeft },
  ];
}

/** How many of the recordings any of the older keys, or what was kept of it, still opens. */
async function countOpening(
  { data }: SystemContext,
  scope: FullScope,
  { recordingIds, keyVersion = 0 }: Shredded,
): Promise<number> {
  const open = new Set<string>();
  for (let version = 1; version <= keyVersion; version += 1) {
    const key = await orNull(() => data.keyring.key(scope, version));
    for (const id of recordingIds) {
      const made = key && (await orNull(() => key.contentKey('recording', idToBytes(id))));
      if (made) open.add(id);
      made?.destroy();
    }
  }
  return open.size;
}

/** Null where there is no such key any more. */
async function orNull<T>(find: () => T | Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

async function filesOf(ctx: SystemContext, { blobIds }: Shredded): Promise<ErasureCheck> {
  let leftCount = 0;
  for (const blobId of blobIds) if (await isThere(ctx, blobId)) leftCount += 1;
  return { what: 'files', soughtCount: blobIds.length, leftCount };
}

async function isThere({ blobs }: SystemContext, blobId: string): Promise<boolean> {
  for (const open of [blobs.open.bind(blobs), blobs.openQuarantined.bind(blobs)]) {
    try {
      await (await open(blobId)).close();
      return true;
    } catch (error) {
      if (!(error instanceof BlobNotFoundError)) throw error;
    }
  }
  return false;
}
