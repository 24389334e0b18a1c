import {
  caseScope,
  type IncidentRow,
  ownScope,
  type ReceiverAskRow,
  type SubjectScope,
} from '@rightful/data';
import { idToBytes, type SubjectId } from '@rightful/policy';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';

export const MOST_ASKS = 10_000;

/** Where an ask stands: waiting, reminded, past its date without an answer, or confirmed. */
export type ReceiverAskState = 'asked' | 'reminded' | 'lapsed' | 'confirmed';

export interface ReceiverAskView
  extends Omit<ReceiverAskRow, 'wordsSealed' | 'keyVersion' | 'askedBy' | 'subjectId'> {
  readonly subjectId: SubjectId;
  readonly state: ReceiverAskState;
  readonly words: string | null;
}

export interface OfficersReceiverAsk extends ReceiverAskView {
  readonly customerName: string;
  /** Null where the receiver's own report showed it. */
  readonly askedByName: string | null;
}

/** What this customer was asked to delete, the newest first. */
export async function ourReceiverAsks(ctx: CustomerContext): Promise<ReceiverAskView[]> {
  const scope = ownScope(ctx.viewer);
  const rows = await ctx.data.owned(scope).receiverAsks.find({}, { order: { id: 'DESC' } });
  return Promise.all(rows.map((row) => viewOf(ctx, scope, row)));
}

/** Who was asked to delete what in an incident, and what they said, the earliest first. */
export async function receiverAsksOf(
  ctx: OfficerContext,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<OfficersReceiverAsk[]> {
  const rows = await ctx.data.across.receiverAsksOf(id, MOST_ASKS);
  const views = await Promise.all(
    rows.map(async (row) => {
      const { accounts, subjects } = ctx.data.common;
      const subject = await subjects.one({ id: row.subjectId });
      const officer = row.askedBy && (await accounts.one({ id: row.askedBy }));
      return {
        ...(await viewOf(ctx, caseScope(ctx.viewer, row.subjectId), row)),
        customerName: subject?.displayName ?? '',
        askedByName: officer ? officer.displayName : null,
      };
    }),
  );
  return views.sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
}

export async function viewOf(
  { data }: Pick<Portal, 'data'>,
  scope: SubjectScope,
  { wordsSealed, keyVersion, askedBy: _askedBy, ...row }: ReceiverAskRow,
): Promise<ReceiverAskView> {
  const key = wordsSealed && keyVersion ? await data.keyring.caseKey(scope, keyVersion) : null;
  const words =
    key && wordsSealed ? key.openSmall('details', idToBytes(row.id), wordsSealed).toString('utf8') : null;
  return { ...row, words, state: stateOfAsk(row) };
}

export function stateOfAsk(
  row: Pick<ReceiverAskRow, 'confirmedAt' | 'lapsedAt' | 'remindedAt'>,
): ReceiverAskState {
  if (row.confirmedAt) return 'confirmed';
  if (row.lapsedAt) return 'lapsed';
  return row.remindedAt ? 'reminded' : 'asked';
}
