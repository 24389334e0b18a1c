import { isNull, lessThan, oneOf, type RequestRow } from '@rightful/data';
import { idFromBytes, idToBytes, type RequestId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import { type CaseContext, findCase } from './find-case.ts';
import { type CaseMessage, messageView } from './message-view.ts';

const EMPTY: Page<CaseMessage> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The messages of one request, newest first (ids sort by time). Throws BadCursorError, RangeError. */
export async function listMessages(
  ctx: CaseContext,
  requestId: RequestId,
  request: PageRequest,
): Promise<Page<CaseMessage>> {
  const found = await findCase(ctx, requestId);
  if (!found) return EMPTY;
  const { scope } = found;
  const { messages } = ctx.data.ofCase(scope);
  const page = await readPage(
    ctx,
    request,
    {
      name: 'messages',
      filter: requestId,
      read: (take, after) =>
        messages.find(after ? { requestId, id: lessThan(idFromBytes('message', after.id)) } : { requestId }, {
          order: { id: 'DESC' },
          take,
        }),
      placeOf: (row) => ({ sort: 0, id: idToBytes(row.id) }),
    },
    (row) => row,
  );
  const nodes = await Promise.all(page.nodes.map((row) => messageView(ctx, scope, row)));
  return { nodes, pageInfo: page.pageInfo };
}

const fromOthers = ({ viewer }: CaseContext) =>
  oneOf(viewer.kind === 'customer' ? ['officer', 'portal'] : ['customer']);

/** How many messages of the other side nobody on this one has read. */
export async function unreadCount(ctx: CaseContext, request: Pick<RequestRow, 'id'>): Promise<number> {
  const found = await findCase(ctx, request.id);
  if (!found) return 0;
  const { messages } = ctx.data.ofCase(found.scope);
  return messages.count({ requestId: request.id, sender: fromOthers(ctx), readAt: isNull() });
}

/** Marks what the other side wrote as read; how many messages that were. */
export async function readMessages(ctx: CaseContext, requestId: RequestId): Promise<number> {
  const found = await findCase(ctx, requestId);
  if (!found || (await unreadCount(ctx, found.request)) === 0) return 0;
  const now = ctx.now();
  return ctx.data.transact(now, (tx) =>
    tx
      .ofCase(found.scope)
      .messages.update({ requestId, sender: fromOthers(ctx), readAt: isNull() }, { readAt: now }),
  );
}
