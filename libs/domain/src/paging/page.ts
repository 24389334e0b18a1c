import type { Viewer } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { openCursor, type Place, sealCursor } from './cursor.ts';

export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly nodes: T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface List<Row> {
  readonly name: string;
  readonly filter?: unknown;
  /** Rows after the place, in order; one more than a page is asked for. */
  readonly read: (take: number, after: Place | undefined) => Promise<Row[]>;
  readonly placeOf: (row: Row) => Place;
}

/** One page of a list by key. Throws BadCursorError, RangeError. */
export async function readPage<Row, Node>(
  ctx: Portal & { viewer: Viewer },
  request: PageRequest,
  list: List<Row>,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  const { first } = request;
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw new RangeError('A page has 1 to 100 entries.');
  const after = request.after ? await openCursor(ctx, list.name, list.filter, request.after) : undefined;
  const rows = await list.read(first + 1, after);
  const page = rows.slice(0, first);
  const last = page.at(-1);
  const endCursor = last ? await sealCursor(ctx, list.name, list.filter, list.placeOf(last)) : null;
  return { nodes: page.map(toNode), pageInfo: { hasNextPage: rows.length > first, endCursor } };
}
