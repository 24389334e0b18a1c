import type { IntakeRow } from '@rightful/data';
import { newId } from '@rightful/policy';
import { newBlobId, Sealer, sealBuffer } from '@rightful/vault';
import { plainName } from '../messages/plain-name.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakeTries, intakeTriesFrom } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import type { Context } from '../portal/context.ts';
import { newEvidenceKey } from '../portal/evidence-key.ts';
import { NO_REFUSAL } from './end-intake.ts';
import { intakeCodeHash, readCaseNumber, sameHash, uploadKeyHash } from './intake-code.ts';
import { intakeDates } from './intake-dates.ts';
import { MOST_EVIDENCE_BYTES, MOST_EVIDENCE_FILES } from './intake-limits.ts';

export type AttachEvidenceResult =
  | 'attached'
  | 'not-found'
  | 'empty'
  | 'too-large'
  | 'too-many'
  | { readonly retryAt: Date };

export interface EvidenceFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Keeps a file by which a person shows who they are, for whoever holds the case's code or the key of the page on which
 * it came in. Sealed under a key of its own; only the officer of the case opens it, and it goes when the case ends.
 */
export async function attachEvidence(
  ctx: Context,
  input: { readonly caseNumber: string; readonly key: string; readonly clientAddress: string },
  file: EvidenceFile,
): Promise<AttachEvidenceResult> {
  const caseNumber = readCaseNumber(input.caseNumber);
  const attempt = await takeAttempt(ctx, [
    intakeTriesFrom(clientNetwork(input.clientAddress)),
    intakeTries(caseNumber),
  ]);
  if (attempt.kind === 'refused') return { retryAt: attempt.retryAt };
  const intake = await ctx.data.common.intakes.one({ caseNumber });
  const holdsCode = sameHash(intake?.codeHash, intakeCodeHash(input.key));
  const holdsKey = sameHash(intake?.uploadKeyHash, uploadKeyHash(input.key));
  if (intake?.openMark !== 1 || !(holdsCode || holdsKey)) return 'not-found';
  const now = ctx.now();
  const id = newId('intakeEvidence', now);
  const { key, wrapped } = await newEvidenceKey(ctx.keyService, id);
  const blobId = newBlobId();
  const sealer = new Sealer(key);
  const temp = await ctx.blobs.createTemp();
  try {
    for await (const piece of file.bytes) {
      for (const sealed of sealer.push(piece)) await temp.write(sealed);
      if (sealer.plainLength > MOST_EVIDENCE_BYTES) {
        await temp.abort();
        return 'too-large';
      }
    }
    const byteLength = sealer.plainLength;
    if (byteLength === 0) {
      await temp.abort();
      return 'empty';
    }
    for (const sealed of sealer.final()) await temp.write(sealed);
    await temp.commit(blobId);
    const nameSealed = sealBuffer(key, Buffer.from(plainName(file.name), 'utf8'));
    const row = { id, intakeId: intake.id, blobId, fileKey: wrapped, nameSealed, byteLength, addedAt: now };
    const isKept = await ctx.data.transact(now, async (tx) => {
      const { intakes, intakeEvidence } = tx.common;
      // Writes to the row: it is open to the end of this transaction, and two at once are counted one after the other.
      const isOpen = await intakes.update({ id: intake.id, openMark: 1 }, { openMark: 1 });
      const standing = await intakes.one({ id: intake.id });
      if (isOpen !== 1 || !standing) return false;
      if ((await intakeEvidence.count({ intakeId: intake.id })) >= MOST_EVIDENCE_FILES) return false;
      await intakeEvidence.insert({ ...row, openings: [] });
      await intakes.update({ id: intake.id }, answered(ctx, standing, now));
      tx.record({ action: 'attach-evidence', viewer: ctx.viewer, facts: { intakeId: intake.id } });
      return true;
    });
    if (isKept) return 'attached';
    await ctx.blobs.delete(blobId);
    return 'too-many';
  } catch (error) {
    await temp.abort();
    throw error;
  } finally {
    key.destroy();
  }
}

/** What was awaited has come: the clock runs on, and the next step is ours again. */
function answered(ctx: Context, intake: IntakeRow, now: Date): Partial<IntakeRow> {
  if (intake.state !== 'identity-needed') return { ...NO_REFUSAL, version: intake.version + 1 };
  const pauses = intake.clock.pauses.map((pause) => ({
    ...pause,
    answeredAt: pause.answeredAt ?? now.toISOString(),
  }));
  const clock = { ...intake.clock, pauses };
  return {
    ...NO_REFUSAL,
    state: intake.addressProvenAt ? 'address-proven' : 'new',
    clock,
    ...intakeDates(ctx, { ...intake, clock }, now),
    closesAt: null,
    version: intake.version + 1,
  };
}
