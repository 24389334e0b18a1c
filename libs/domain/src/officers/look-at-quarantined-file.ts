import { type QuarantinedFileRow, wordsBeside } from '@rightful/data';
import type { AccountId, QuarantinedFileId } from '@rightful/policy';
import { openBuffer, sealBuffer } from '@rightful/vault';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { newEvidenceKey, openEvidenceKey } from '../portal/evidence-key.ts';

export interface LookAtQuarantinedFileInput {
  readonly id: QuarantinedFileId;
  /** How often it had been looked at when this officer saw it. */
  readonly lookCount: number;
  /** `settled`: it leaves the list. `again`: it stands there once more. */
  readonly outcome: 'settled' | 'again';
  readonly reason: string;
}

export type LookAtQuarantinedFileResult =
  | { readonly kind: 'QuarantinedFileLookedAt'; readonly file: QuarantinedFileRow }
  | StepUpNeeded
  | Refusal<'LookNotPossible'>;

/** One look at a file in quarantine. */
export interface QuarantineLook {
  readonly officerName: string;
  readonly lookedAt: Date;
  readonly outcome: 'settled' | 'again';
  readonly reason: string;
}

/** As it lies sealed in the file's row. */
interface StoredLook {
  readonly officerId: AccountId;
  /** ISO 8601. */
  readonly lookedAt: string;
  readonly outcome: 'settled' | 'again';
  readonly reason: string;
}

const LONGEST_REASON = 500;
/** Shown at the desk; the audit log has every one. */
const MOST_KEPT = 20;

const notPossible = (code: string, message: string): Refusal<'LookNotPossible'> => ({
  kind: 'LookNotPossible',
  code,
  message,
  path: null,
});
const REASON_NEEDED = notPossible('REASON_NEEDED', `Say why, in at most ${LONGEST_REASON} characters.`);
const CHANGED_MEANWHILE = notPossible(
  'CHANGED_MEANWHILE',
  'Somebody looked at this file meanwhile, or it was taken in. Look at it as it stands now.',
);

/**
 * Says of a file in quarantine that it was looked at, and takes it off the officers' list, or puts it back there. Nothing
 * else happens to it: it stays sealed where it lies and belongs to nobody. Whose it is only the ledger says, when the same
 * file is fed in again.
 */
export async function lookAtQuarantinedFile(
  ctx: OfficerContext,
  { id, lookCount, outcome, reason }: LookAtQuarantinedFileInput,
): Promise<LookAtQuarantinedFileResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const stated = reason.trim();
  if (stated === '' || stated.length > LONGEST_REASON) return REASON_NEEDED;
  return ctx.data.transact(ctx.now(), async (tx): Promise<LookAtQuarantinedFileResult> => {
    const { quarantinedFiles } = tx.common;
    const file = await quarantinedFiles.one({ id });
    const isOpen = file?.lookedAt === null;
    if (!file || file.lookCount !== lookCount || isOpen !== (outcome === 'settled')) return CHANGED_MEANWHILE;
    const look = {
      officerId: ctx.viewer.accountId,
      lookedAt: tx.now.toISOString(),
      outcome,
      reason: stated,
    };
    const changed = await quarantinedFiles.update(
      { id, lookCount },
      {
        lookCount: lookCount + 1,
        lookedAt: outcome === 'settled' ? tx.now : null,
        ...(await withLook(ctx, file, look)),
      },
    );
    const looked = await quarantinedFiles.one({ id });
    if (changed !== 1 || !looked) return CHANGED_MEANWHILE;
    const facts = { quarantinedFileId: id, outcome };
    tx.record({ action: 'look-at-quarantined-file', viewer: ctx.viewer, facts });
    return { kind: 'QuarantinedFileLookedAt', file: looked };
  });
}

/** Who looked at it, and why, the earliest first. */
export const looksAt = async (ctx: OfficerContext, file: QuarantinedFileRow): Promise<QuarantineLook[]> =>
  Promise.all(
    (await openLooks(ctx, file)).map(async ({ officerId, lookedAt, outcome, reason }) => ({
      officerName: (await ctx.data.common.accounts.one({ id: officerId }))?.displayName ?? '',
      lookedAt: new Date(lookedAt),
      outcome,
      reason,
    })),
  );

async function openLooks(
  { keyService }: OfficerContext,
  { id, looksSealed, wordsKey }: QuarantinedFileRow,
): Promise<StoredLook[]> {
  if (!looksSealed || !wordsKey) return [];
  const key = await openEvidenceKey(keyService, wordsBeside(id), wordsKey);
  try {
    return JSON.parse(openBuffer(key, looksSealed).toString('utf8')) as StoredLook[];
  } finally {
    key.destroy();
  }
}

async function withLook(
  ctx: OfficerContext,
  file: QuarantinedFileRow,
  look: StoredLook,
): Promise<Pick<QuarantinedFileRow, 'looksSealed' | 'wordsKey'>> {
  const looks = [...(await openLooks(ctx, file)), look].slice(-MOST_KEPT);
  const { key, wrapped } = await newEvidenceKey(ctx.keyService, wordsBeside(file.id));
  try {
    return { looksSealed: sealBuffer(key, Buffer.from(JSON.stringify(looks), 'utf8')), wordsKey: wrapped };
  } finally {
    key.destroy();
  }
}
