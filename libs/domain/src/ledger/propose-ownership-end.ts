import {
  caseScope,
  type DecisionRow,
  type DeviceOwnershipRow,
  isDuplicate,
  oneOf,
  taskScope,
} from '@rightful/data';
import { type DeliveryId, idToBytes, newId, type OwnershipId } from '@rightful/policy';
import { isOneOf } from '../decisions/is-one-of.ts';
import type { ProposeResult } from '../decisions/propose.ts';
import { notDecidable } from '../decisions/settle.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { STANDING_DOUBT } from './doubts-of.ts';
import { freezeDoubtful } from './freeze-doubtful.ts';
import { tellOwners } from './tell-owners.ts';

/** Why a line of the ledger ends earlier than it says. */
export const OWNERSHIP_ENDS = ['sold', 'returned', 'wrong-owner'] as const;
export type OwnershipEnd = (typeof OWNERSHIP_ENDS)[number];

export interface OwnershipEndInput {
  readonly serial: string;
  readonly ownershipId: OwnershipId;
  /** From here on the device was not theirs. A wrong owner never had it: then this is where the line begins. */
  readonly endsAt: Date;
  readonly because: OwnershipEnd;
}

const LONGEST_REASON = 1000;
const REASON_NEEDED = notDecidable(
  'REASON_NEEDED',
  `Say why, for the other officer, in at most ${LONGEST_REASON} characters.`,
);
const NO_SUCH_LINE = notDecidable('NO_SUCH_LINE', 'The ledger has no such line for this device.');
const OWN_DEVICE = notDecidable('OWN_CASE', 'You have or had this device. Other officers look at it.');
const NOT_EARLIER = notDecidable(
  'NOT_EARLIER',
  'The end must lie within the time that the ledger gives, and not in the future.',
);
const ALREADY_PROPOSED: ProposeResult = {
  kind: 'AlreadyProposed',
  code: 'ALREADY_PROPOSED',
  message: 'Somebody proposed an end for this already.',
  path: null,
};

/**
 * An officer proposes that a device was no longer its owner's from some instant on. A line can only be cut shorter: nothing
 * here gives a device, and still less a recording, to anybody. What becomes doubtful stands still at once; the line itself
 * changes a day after another officer said yes, unless somebody who had the device objects.
 */
export async function proposeOwnershipEnd(
  ctx: OfficerContext,
  input: OwnershipEndInput,
  why: string,
): Promise<ProposeResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const reason = readWords(why, LONGEST_REASON);
  if (!reason) return REASON_NEEDED;
  const now = ctx.now();
  let revoked: readonly DeliveryId[] = [];
  try {
    const result = await ctx.data.transact(now, async (tx): Promise<ProposeResult> => {
      const device = await tx.common.devices.one({ serial: input.serial.trim() });
      const ledger = device ? await tx.across.ledgerOf([device.id]) : [];
      const line = ledger.find(({ id }) => id === input.ownershipId);
      if (!device || !line) return NO_SUCH_LINE;
      const endsAt = input.because === 'wrong-owner' ? line.ownedFrom : input.endsAt;
      if (!isWithin(line, endsAt, now)) return NOT_EARLIER;
      if (
        await isOneOf(
          ctx,
          ledger.map(({ subjectId }) => subjectId),
        )
      )
        return OWN_DEVICE;
      const scope = taskScope(taskContext(ctx, 'doubt-ownership').viewer, line.subjectId);
      // What comes in for them from here on sees the doubt.
      await lockHoldings(tx, line.subjectId);
      const about = Buffer.from(idToBytes(line.id));
      const cases = tx.ofCase(caseScope(ctx.viewer, line.subjectId));
      if ((await cases.decisions.count({ about, state: oneOf(STANDING_DOUBT) })) > 0) return ALREADY_PROPOSED;
      const incident = await openIncident(ctx, tx, 'ledger', now, 'LEDGER_DOUBT');
      const frozen = await freezeDoubtful(tx, ctx.viewer, scope, incident.id, { ...line, ownedFrom: endsAt });
      revoked = frozen.revoked;
      const id = newId('decision', now);
      const words = JSON.stringify({ reason });
      const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(id), words);
      const decision: DecisionRow = {
        subjectId: line.subjectId,
        id,
        kind: 'end-ownership',
        requestId: null,
        what: {
          ownershipId: line.id,
          deviceId: device.id,
          endsAt: endsAt.toISOString(),
          because: input.because,
          incidentId: incident.id,
          frozenCount: frozen.recordingCount,
        },
        wordsSealed: sealed,
        keyVersion,
        state: 'proposed',
        openMark: 1,
        about,
        proposedBy: ctx.viewer.accountId,
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
        decidedSealed: null,
        effectiveAt: null,
        appliedAt: null,
      };
      await cases.decisions.insert(decision);
      await tellOwners(tx, ledger);
      tx.record({
        action: 'propose-decision',
        viewer: ctx.viewer,
        about: scope,
        facts: { decisionId: decision.id, decision: decision.kind, ownershipId: line.id },
      });
      return { kind: 'DecisionProposed', decision };
    });
    ctx.transfers.cut(revoked);
    if (result.kind === 'DecisionProposed') await ctx.jobs.nudge(SEND_MAIL);
    return result;
  } catch (error) {
    if (isDuplicate(error)) return ALREADY_PROPOSED;
    throw error;
  }
}

const isWithin = ({ ownedFrom, ownedTo }: DeviceOwnershipRow, endsAt: Date, now: Date): boolean =>
  endsAt >= ownedFrom && endsAt <= now && (ownedTo === null || endsAt < ownedTo);
