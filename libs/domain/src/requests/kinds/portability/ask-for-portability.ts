import type { CustomerContext } from '../../../portal/context.ts';
import { type AskForCopyInput, type AskForCopyResult, askForCopy } from '../../ask-for-copy.ts';

/**
 * Asks for what the viewer provided and what was observed of them, to take it elsewhere (Art. 20): the recordings as they
 * came in, transcripts and times as JSON and CSV, without anything that was inferred.
 */
export const askForPortability = (ctx: CustomerContext, input: AskForCopyInput): Promise<AskForCopyResult> =>
  askForCopy(ctx, input, 'portability');
