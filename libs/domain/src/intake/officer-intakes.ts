import { type IntakeEvidenceRow, type IntakeRow, isNull, moreThan, oneOf } from '@rightful/data';
import { type IntakeId, idFromBytes, idToBytes } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openEvidenceName } from './evidence-name.ts';
import { type IntakeDetails, openDetails } from './intake-details.ts';

/** Open cases from outside, by letter and by call, the next to act on first. No name stands in the list. */
export function listIntakes(ctx: OfficerContext, request: PageRequest): Promise<Page<IntakeRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'intakes',
      read: async (take, after) => {
        const { intakes } = ctx.data.common;
        const order = { actAt: 'ASC', id: 'ASC' } as const;
        if (!after) return intakes.find({ openMark: 1 }, { order, take });
        const at = new Date(after.sort);
        const id = idFromBytes('intake', after.id);
        const same = await intakes.find({ openMark: 1, actAt: at, id: moreThan(id) }, { order, take });
        if (same.length >= take) return same;
        const later = { openMark: 1, actAt: moreThan(at) };
        return [...same, ...(await intakes.find(later, { order, take: take - same.length }))];
      },
      placeOf: (row) => ({ sort: row.actAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

export const findIntake = (ctx: OfficerContext, id: IntakeId): Promise<IntakeRow | null> =>
  ctx.data.common.intakes.one({ id });

/** Whether this case is the viewer's to work on. */
export const isMine = (ctx: OfficerContext, { assigneeId }: IntakeRow): boolean =>
  assigneeId === ctx.viewer.accountId;

/** What the person told us: for the officer of the case alone, null for the others. */
export const intakeDetailsOf = async (
  ctx: OfficerContext,
  intake: IntakeRow,
): Promise<IntakeDetails | null> => (isMine(ctx, intake) ? openDetails(ctx.keyService, intake) : null);

export interface EvidenceView {
  readonly evidence: IntakeEvidenceRow;
  readonly name: string;
}

/** The files that came, by name; what is in them opens one by one. Empty for all but the officer of the case. */
export async function evidenceOf(ctx: OfficerContext, intake: IntakeRow): Promise<EvidenceView[]> {
  if (!isMine(ctx, intake)) return [];
  const rows = await ctx.data.common.intakeEvidence.find({ intakeId: intake.id }, { order: { id: 'ASC' } });
  return Promise.all(
    rows.map(async (evidence) => ({ evidence, name: await openEvidenceName(ctx, evidence) })),
  );
}

export interface EvidenceOpening {
  readonly officerName: string;
  readonly openedAt: Date;
  readonly reason: string;
}

export async function openingsOf(
  ctx: OfficerContext,
  { openings }: IntakeEvidenceRow,
): Promise<EvidenceOpening[]> {
  const officers = await ctx.data.common.accounts.find({
    id: oneOf(openings.map(({ officerId }) => officerId)),
  });
  return openings.map(({ officerId, openedAt, reason }) => ({
    officerName: officers.find(({ id }) => id === officerId)?.displayName ?? '',
    openedAt: new Date(openedAt),
    reason,
  }));
}

export async function intakeAssigneeName(
  ctx: OfficerContext,
  { assigneeId }: IntakeRow,
): Promise<string | null> {
  if (!assigneeId) return null;
  const account = await ctx.data.common.accounts.one({ id: assigneeId, closedAt: isNull() });
  return account?.displayName ?? null;
}
