import { ownScope } from '@rightful/data';
import { archiveOf } from '@rightful/domain';
import type { RequestContext } from '../../request-context.ts';
import type { ArchiveRow, DeliveryRow, RequestRow } from '../rows.ts';

/** The archive made last for a request, in whatever state; asked for once in an answer. */
export function latestArchive(context: RequestContext, request: RequestRow): Promise<ArchiveRow | null> {
  const viewing = context.anybody.viewer.kind === 'officer' ? context.officer : context.customer;
  return context.once(`archive of ${request.id}`, () => archiveOf(viewing, request));
}

/** The archive that a delivery sends, in whatever state. */
export function deliveredArchive(
  context: RequestContext,
  { archiveId }: DeliveryRow,
): Promise<ArchiveRow | null> {
  const { data, viewer } = context.customer;
  return context.once(`archive ${archiveId}`, () =>
    data.owned(ownScope(viewer)).archives.one({ id: archiveId }),
  );
}
