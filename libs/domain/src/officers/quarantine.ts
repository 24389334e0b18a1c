import { lessThan, moreThan, type QuarantinedFileRow } from '@rightful/data';
import { idFromBytes, idToBytes } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';

/** What was fed in and belongs to nobody we know, newest first, with the reason. Throws BadCursorError, RangeError. */
export function listQuarantine(ctx: OfficerContext, request: PageRequest): Promise<Page<QuarantinedFileRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'quarantine',
      read: (take, after) =>
        ctx.data.common.quarantinedFiles.find(
          after
            ? { id: lessThan(idFromBytes('quarantinedFile', after.id)) }
            : { quarantinedAt: moreThan(new Date(0)) },
          { order: { id: 'DESC' }, take },
        ),
      placeOf: (row) => ({ sort: 0, id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}
