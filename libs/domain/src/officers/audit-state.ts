import { oneOf } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';

/** Where the log stands. */
export async function auditState(ctx: OfficerContext) {
  const head = await ctx.data.audit.head();
  const [last] = await ctx.data.audit.after(head.sequence - 1, 1);
  const [checkpoint] = await ctx.data.common.auditCheckpoints.find(
    { keyId: oneOf(ctx.signing.known('checkpoint').map(({ keyId }) => keyId)) },
    { order: { sequence: 'DESC' }, take: 1 },
  );
  return {
    entryCount: head.sequence,
    lastEntryAt: last?.at ?? null,
    lastCheckpointAt: checkpoint?.at ?? null,
  };
}
