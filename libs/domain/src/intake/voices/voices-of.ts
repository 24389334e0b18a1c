import type { IntakeRow } from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import type { OfficerContext } from '../../portal/context.ts';
import { openDetails } from '../intake-details.ts';
import { isMine } from '../officer-intakes.ts';
import { isVoiceOnly } from '../read-asked.ts';
import { voicesAt } from './voices-at.ts';

/** What a device recorded in the time that the person of a case named. Whose it is stands nowhere. */
export interface IntakeVoices {
  readonly outcome: 'not-named' | 'too-long' | 'nothing' | 'found';
  readonly recordings: readonly {
    readonly id: RecordingId;
    readonly recordedAt: Date;
    readonly durationMs: number;
  }[];
  /** There are more; a shorter time shows them. */
  readonly isCut: boolean;
}

/** Null before the identity is proven, after the end, for all but the officer of the case, and where no voice is asked about. */
export async function voicesOf(ctx: OfficerContext, intake: IntakeRow): Promise<IntakeVoices | null> {
  if (!isMine(ctx, intake) || !isVoiceOnly(intake.who) || intake.state !== 'identity-proven') return null;
  const details = await openDetails(ctx.keyService, intake);
  if (!details) return null;
  const found = await voicesAt(ctx, details);
  if (found.outcome !== 'looked') return { outcome: found.outcome, recordings: [], isCut: false };
  return {
    outcome: found.voices.length > 0 ? 'found' : 'nothing',
    recordings: found.voices.map(({ id, recordedAt, durationMs }) => ({ id, recordedAt, durationMs })),
    isCut: found.isCut,
  };
}
