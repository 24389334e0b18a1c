import { archiveOf } from '@rightful/domain';
import type { RequestContext } from '../../request-context.ts';
import type { ArchiveRow, RequestRow } from '../rows.ts';

/** The archive made last for a request, in whatever state; asked for once in an answer. */
export function latestArchive(context: RequestContext, request: RequestRow): Promise<ArchiveRow | null> {
  const asking = context.viewer.kind === 'officer' ? context.officer : context.customer;
  return context.once(`archive of ${request.id}`, () => archiveOf(asking, request));
}
