import { createSubject, type SystemContext } from '@rightful/domain';
import type { SubjectId } from '@rightful/policy';
import { UsageError } from './usage-error.ts';

/** The person of this customer number, entered when there is nobody yet; without a number always a new person. */
export async function ensureSubject(
  ctx: SystemContext,
  displayName: string,
  customerNumber?: string,
): Promise<SubjectId> {
  const known = customerNumber && (await ctx.data.common.subjects.one({ customerNumber }));
  if (known) return known.id;
  const created = await createSubject(ctx, { displayName, customerNumber: customerNumber ?? null });
  if (created.kind === 'SubjectRefused') throw new UsageError(created.message);
  return created.subjectId;
}
