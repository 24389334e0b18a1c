import { ownScope } from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import { reportNotMe } from '../../../incidents/report-not-me.ts';
import type { CustomerContext } from '../../../portal/context.ts';
import { readWords } from '../../steps/read-words.ts';
import { askForRight, mayAsk } from '../ask-for-right.ts';
import { type AskForRightResult, askNotPossible } from '../right-kind.ts';

export interface AskForRectificationInput {
  readonly recordingId: RecordingId;
  /** `transcript`: its words are wrong. `not-mine`: it is not this person who speaks. */
  readonly about: 'transcript' | 'not-mine';
  /** What was said, for a transcript. */
  readonly correctText?: string | null;
  readonly note?: string | null;
}

const LONGEST_TRANSCRIPT = 10_000;
const LONGEST_NOTE = 2_000;
const NO_SUCH_RECORDING = askNotPossible('NO_SUCH_RECORDING', 'Choose one of your recordings.', [
  'recordingId',
]);
const TEXT_NEEDED = askNotPossible(
  'TEXT_NEEDED',
  `Write what was really said, in at most ${LONGEST_TRANSCRIPT} characters.`,
  ['correctText'],
);

/**
 * Asks that something wrong be put right (Art. 16). A recording of somebody else freezes at once, wherever it is carried,
 * and stays under the key under which it lies: it is taken away from this person and given to nobody.
 */
export async function askForRectification(
  ctx: CustomerContext,
  input: AskForRectificationInput,
): Promise<AskForRightResult> {
  const tooMany = await mayAsk(ctx);
  if (tooMany) return tooMany;
  const { recordingId, about } = input;
  const recording = await ctx.data.owned(ownScope(ctx.viewer)).recordings.one({ id: recordingId });
  if (!recording) return NO_SUCH_RECORDING;
  const note = readWords(input.note, LONGEST_NOTE) ?? undefined;
  if (about === 'transcript') {
    const correctText = readWords(input.correctText, LONGEST_TRANSCRIPT);
    if (!correctText) return TEXT_NEEDED;
    return askForRight(ctx, 'rectification', { details: { about, recordingId, correctText, note } });
  }
  const reported = await reportNotMe(ctx, { recordingId, note });
  if (reported.kind === 'TooManyAttempts') return reported;
  if (reported.kind !== 'ReportReceived') return NO_SUCH_RECORDING;
  const { incidentId } = reported.report;
  return askForRight(ctx, 'rectification', { details: { about, recordingId, incidentId, note } });
}
