import { type FilingRow, type IncidentRow, lessThan, moreThan } from '@rightful/data';
import { type FilingId, idFromBytes, idToBytes } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { RegulatorContext } from '../portal/context.ts';

/** What was filed with this authority and is still open to it, the newest first. Throws BadCursorError, RangeError. */
export function listAddressedFilings(ctx: RegulatorContext, request: PageRequest): Promise<Page<FilingRow>> {
  const addressed = openTo(ctx);
  return readPage(
    ctx,
    request,
    {
      name: 'addressed-filings',
      read: (take, after) =>
        ctx.data.common.filings.find(
          after ? { ...addressed, id: lessThan(idFromBytes('filing', after.id)) } : addressed,
          { order: { id: 'DESC' }, take },
        ),
      placeOf: ({ id }) => ({ sort: 0, id: idToBytes(id) }),
    },
    (row) => row,
  );
}

/** Null for whatever was not filed with this authority, is a draft, or is over: these look alike. */
export const findAddressed = (ctx: RegulatorContext, id: FilingId): Promise<FilingRow | null> =>
  ctx.data.common.filings.one({ ...openTo(ctx), id });

/** The same, as one look: it is put on record before anything is shown, and the controller sees it. */
export async function lookAtFiling(ctx: RegulatorContext, id: FilingId): Promise<FilingRow | null> {
  const filing = await findAddressed(ctx, id);
  if (!filing) return null;
  await ctx.data.transact(ctx.now(), async (tx) =>
    tx.record({ action: 'look-at-filing', viewer: ctx.viewer, facts: { filingId: id } }),
  );
  return filing;
}

export const incidentOfFiling = (
  ctx: RegulatorContext,
  { incidentId }: FilingRow,
): Promise<IncidentRow | null> => ctx.data.common.incidents.one({ id: incidentId });

const openTo = ({ viewer, now }: RegulatorContext) => ({
  authorityId: viewer.authorityId,
  filedCount: moreThan(0),
  openUntil: moreThan(now()),
});
