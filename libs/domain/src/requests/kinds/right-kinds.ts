import type { RequestKind } from '@rightful/data';
import { grantObjection } from './objection/grant-objection.ts';
import { grantRectification } from './rectification/grant-rectification.ts';
import { grantRestriction } from './restriction/grant-restriction.ts';
import type { Grant, RightKind } from './right-kind.ts';

/** What granting each of these rights does. All go the same way: asked, then answered or refused, or withdrawn before. */
export const RIGHT_KINDS: Readonly<Record<RightKind, Grant>> = {
  rectification: grantRectification,
  restriction: grantRestriction,
  objection: grantObjection,
};

export const isRightKind = (kind: RequestKind): kind is RightKind => kind in RIGHT_KINDS;
