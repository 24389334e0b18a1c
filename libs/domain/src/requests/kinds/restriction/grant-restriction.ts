import { isNull } from '@rightful/data';
import type { Grant } from '../right-kind.ts';

/** The limit holds since the request came; granting it lets it stand, until the person was told that it ends. */
export const grantRestriction: Grant = async ({ tx, scope, request }) =>
  (await tx.ofCase(scope).processingLimits.count({ requestId: request.id, liftedAt: isNull() })) > 0;
