import { createHash } from 'node:crypto';
import type { Viewer } from '@rightful/policy';
import { encodeParts } from '@rightful/vault';
import type { Portal } from '../portal/portal.ts';

/** A place in a list: a sort value and an id of 16 bytes. */
export interface Place {
  readonly sort: number;
  readonly id: Buffer;
}

/** A cursor that is not this viewer's, not this list's, or was changed. All of them look the same. */
export class BadCursorError extends Error {
  constructor() {
    super('That place in the list is not known. Begin again at the first page.');
    this.name = 'BadCursorError';
  }
}

const contextOf = (viewer: Viewer, list: string, filter: unknown) => [
  'rightful/cursor/1',
  viewer.kind,
  'accountId' in viewer ? viewer.accountId : '',
  list,
  createHash('sha256')
    .update(JSON.stringify(filter) ?? '')
    .digest(),
];

/** Seals a place for this viewer, this list and this filter; nobody else can use or read it. */
export async function sealCursor(
  ctx: Portal & { viewer: Viewer },
  list: string,
  filter: unknown,
  place: Place,
): Promise<string> {
  const bytes = Buffer.alloc(32);
  bytes.writeDoubleBE(place.sort, 0);
  place.id.copy(bytes, 8);
  return (await ctx.listKey.wrap(bytes, [encodeParts(contextOf(ctx.viewer, list, filter))])).toString(
    'base64url',
  );
}

/** Throws BadCursorError. */
export async function openCursor(
  ctx: Portal & { viewer: Viewer },
  list: string,
  filter: unknown,
  cursor: string,
): Promise<Place> {
  try {
    const sealed = Buffer.from(cursor, 'base64url');
    const bytes = await ctx.listKey.unwrap(sealed, [encodeParts(contextOf(ctx.viewer, list, filter))]);
    return { sort: bytes.readDoubleBE(0), id: bytes.subarray(8, 24) };
  } catch {
    throw new BadCursorError();
  }
}
