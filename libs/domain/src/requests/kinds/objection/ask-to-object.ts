import type { LimitedUse } from '@rightful/data';
import type { CustomerContext } from '../../../portal/context.ts';
import { readWords } from '../../steps/read-words.ts';
import { askForRight, mayAsk } from '../ask-for-right.ts';
import { type AskForRightResult, askNotPossible } from '../right-kind.ts';

export interface AskToObjectInput {
  readonly uses: readonly LimitedUse[];
  /** The person's own situation, which Art. 21(1) asks for. */
  readonly note: string;
}

const OBJECTABLE = ['human-review', 'training'] as const;
const LONGEST_NOTE = 2_000;
const USES_NEEDED = askNotPossible('USES_NEEDED', 'Choose at least one use that you object to.', ['uses']);
const NOTE_NEEDED = askNotPossible(
  'NOTE_NEEDED',
  `Say why, for you, in at most ${LONGEST_NOTE} characters.`,
  ['note'],
);

/**
 * Objects to a use of the recordings (Art. 21): that officers listen, that they train anything. It holds from this moment for
 * all recordings; officers can refuse it only with compelling grounds.
 */
export async function askToObject(ctx: CustomerContext, input: AskToObjectInput): Promise<AskForRightResult> {
  const tooMany = await mayAsk(ctx);
  if (tooMany) return tooMany;
  const uses = OBJECTABLE.filter((use) => input.uses.includes(use));
  if (uses.length === 0) return USES_NEEDED;
  const note = readWords(input.note, LONGEST_NOTE);
  if (!note) return NOTE_NEEDED;
  return askForRight(ctx, 'objection', { details: { uses, note } });
}
