import type { CustomerContext } from '../../../portal/context.ts';
import type { AskForCopyInput } from '../../ask-for-copy.ts';
import type { RESTRICTION_GROUNDS } from '../../details/request-details.ts';
import { readWords } from '../../steps/read-words.ts';
import { askForRight, mayAsk } from '../ask-for-right.ts';
import { type AskForRightResult, askNotPossible } from '../right-kind.ts';

export interface AskForRestrictionInput extends AskForCopyInput {
  readonly ground: (typeof RESTRICTION_GROUNDS)[number];
  readonly note?: string | null;
}

const LONGEST_NOTE = 2_000;
const BACKWARDS = askNotPossible('BACKWARDS', 'The first day comes after the last. Choose other days.', [
  'to',
]);

/**
 * Asks that recordings be kept and not used (Art. 18): all, or those of some devices or days. It holds from this moment,
 * while an officer looks at it, so that nothing happens meanwhile.
 */
export async function askForRestriction(
  ctx: CustomerContext,
  { deviceIds, from, to, ground, note }: AskForRestrictionInput,
): Promise<AskForRightResult> {
  const tooMany = await mayAsk(ctx);
  if (tooMany) return tooMany;
  if (from && to && from >= to) return BACKWARDS;
  const details = { ground, note: readWords(note, LONGEST_NOTE) ?? undefined };
  return askForRight(ctx, 'restriction', { deviceIds, from, to, details });
}
