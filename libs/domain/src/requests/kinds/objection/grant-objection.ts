import { isNull } from '@rightful/data';
import type { Grant } from '../right-kind.ts';

/** The uses ended when the objection came; granting it lets that stand. */
export const grantObjection: Grant = async ({ tx, scope, request }) =>
  (await tx.ofCase(scope).processingLimits.count({ requestId: request.id, liftedAt: isNull() })) > 0;
