import { isDuplicate, taskScope } from '@rightful/data';
import { newId, type SubjectId } from '@rightful/policy';
import type { Refusal } from '../../../people/outcomes.ts';
import type { SystemContext } from '../../../portal/context.ts';

export interface CreateSubjectInput {
  readonly displayName: string;
  /** The controller's own number for this person; unique where it is given. */
  readonly customerNumber: string | null;
}

export type CreateSubjectResult =
  | { readonly kind: 'SubjectCreated'; readonly subjectId: SubjectId }
  | Refusal<'SubjectRefused'>;

/** Enters a person whose recordings are held, with a key of their own. */
export async function createSubject(
  ctx: SystemContext,
  { displayName, customerNumber }: CreateSubjectInput,
): Promise<CreateSubjectResult> {
  const now = ctx.now();
  const id = newId('subject', now);
  if (displayName.trim() === '' || displayName.length > 200)
    return refused('NAME_INVALID', 'Give a name of 1 to 200 characters.', ['displayName']);
  if (customerNumber !== null && (customerNumber === '' || customerNumber.length > 100))
    return refused('NUMBER_INVALID', 'Give a customer number of 1 to 100 characters.', ['customerNumber']);
  try {
    await ctx.data.transact(now, async (tx) => {
      const row = { id, displayName, customerNumber, keyVersion: 1, createdAt: now, erasedAt: null };
      await tx.common.subjects.insert(row);
      const scope = taskScope(ctx.viewer, id);
      await tx.keyring.create(scope, now);
      tx.record({ action: 'create-subject', viewer: ctx.viewer, about: scope });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refused('SUBJECT_EXISTS', 'Somebody has this customer number already.', ['customerNumber']);
  }
  return { kind: 'SubjectCreated', subjectId: id };
}

const refused = (code: string, message: string, path: readonly string[]): Refusal<'SubjectRefused'> => ({
  kind: 'SubjectRefused',
  code,
  message,
  path,
});
