import type { Refusal } from '../people/outcomes.ts';
import { readWords } from '../requests/steps/read-words.ts';

export interface ReceivedDeleted {
  /** Every copy, wherever it lay. */
  readonly allCopiesDeleted: boolean;
  /** Whether somebody else got it from them. */
  readonly passedOn: boolean;
  /** To whom, or what else there is to say. */
  readonly words?: string | null;
}

export type DeletionNotConfirmed = Refusal<'DeletionNotConfirmed'>;

const LONGEST_WORDS = 2000;

export const notConfirmed = (code: string, message: string, field: string): DeletionNotConfirmed => ({
  kind: 'DeletionNotConfirmed',
  code,
  message,
  path: [field],
});

/** What a receiver says as it may be kept. Only all copies count; whoever passed it on says to whom. */
export function readReceivedDeleted(
  said: ReceivedDeleted,
):
  | DeletionNotConfirmed
  | { readonly kind: 'said'; readonly passedOn: boolean; readonly words: string | null } {
  if (!said.allCopiesDeleted)
    return notConfirmed('COPIES_LEFT', 'Delete every copy first, then confirm.', 'allCopiesDeleted');
  const words = readWords(said.words, LONGEST_WORDS);
  if (said.words?.trim() && !words)
    return notConfirmed('TOO_LONG', `Write at most ${LONGEST_WORDS} characters.`, 'words');
  if (said.passedOn && !words) return notConfirmed('TO_WHOM', 'Say to whom you passed it on.', 'words');
  return { kind: 'said', passedOn: said.passedOn, words };
}
