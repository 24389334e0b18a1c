import type { IntakeRow, RequestDoor } from '@rightful/data';
import { type AccountId, newId } from '@rightful/policy';
import { newCaseNumber } from '../incidents/case-number.ts';
import type { Context } from '../portal/context.ts';
import { newEvidenceKey } from '../portal/evidence-key.ts';
import { NO_REFUSAL } from './end-intake.ts';
import { intakeDates } from './intake-dates.ts';
import { type IntakeDetails, sealDetails } from './intake-details.ts';
import { UNPROVEN_MS } from './intake-limits.ts';
import type { Asked } from './read-asked.ts';

interface Arrival {
  readonly door: RequestDoor;
  readonly receivedAt: Date;
  readonly enteredBy: AccountId | null;
  readonly codeHash: Buffer | null;
  readonly uploadKeyHash: Buffer | null;
}

/** A case as it begins, not yet stored. The clock starts at receipt, whoever it may be. */
export async function createIntake(
  ctx: Context,
  now: Date,
  { kind, who, locale }: Asked,
  details: IntakeDetails,
  arrival: Arrival,
): Promise<IntakeRow> {
  const id = newId('intake', now);
  const { key, wrapped } = await newEvidenceKey(ctx.keyService, id);
  const detailsSealed = sealDetails(key, details);
  key.destroy();
  const clock = { pauses: [], extension: null };
  const isOurs = arrival.enteredBy !== null;
  return {
    id,
    caseNumber: newCaseNumber(now, 'A'),
    kind,
    door: arrival.door,
    who,
    state: 'new',
    locale: locale ?? 'en',
    receivedAt: arrival.receivedAt,
    enteredAt: now,
    enteredBy: arrival.enteredBy,
    assigneeId: arrival.enteredBy,
    version: 1,
    detailsSealed,
    detailsKey: wrapped,
    codeHash: arrival.codeHash,
    uploadKeyHash: arrival.uploadKeyHash,
    addressProvenAt: null,
    identityProvenAt: null,
    identityMeans: null,
    clock,
    ...intakeDates(ctx, { ...arrival, clock }, now),
    // Who came by themselves has to show that the address is theirs; who wrote a letter need not.
    closesAt: isOurs ? null : new Date(now.getTime() + UNPROVEN_MS),
    openMark: 1,
    ground: null,
    ...NO_REFUSAL,
    requestId: null,
    endedAt: null,
  };
}
