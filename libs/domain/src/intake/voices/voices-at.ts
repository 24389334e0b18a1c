import { type RecordingTraits, taskScope } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import { type OfficerContext, taskContext } from '../../portal/context.ts';
import type { IntakeDetails } from '../intake-details.ts';
import { LONGEST_HEARD_MS, MOST_VOICES } from '../intake-limits.ts';

export type VoiceAt = Pick<RecordingTraits, 'id' | 'recordedAt' | 'durationMs'> & {
  readonly subjectId: SubjectId;
};

export type VoicesAt =
  /** The device or the time is missing. */
  | { readonly outcome: 'not-named' }
  /** More time than anybody can be in somebody else's house unseen; the person has to say when. */
  | { readonly outcome: 'too-long' }
  /** The oldest first; `isCut` when there are more than are looked at. */
  | { readonly outcome: 'looked'; readonly voices: readonly VoiceAt[]; readonly isCut: boolean };

const DAY_MS = 24 * 60 * 60_000;

/** What a device recorded in the time that a person named, whoever has it: when and how long, and not a sound or a word of it. */
export async function voicesAt(
  ctx: OfficerContext,
  { deviceSerial, heardFrom, heardTo }: Pick<IntakeDetails, 'deviceSerial' | 'heardFrom' | 'heardTo'>,
): Promise<VoicesAt> {
  if (!deviceSerial || !heardFrom) return { outcome: 'not-named' };
  const from = new Date(heardFrom);
  const to = heardTo ? new Date(heardTo) : new Date(from.getTime() + DAY_MS);
  if (to.getTime() - from.getTime() > LONGEST_HEARD_MS) return { outcome: 'too-long' };
  const device = await ctx.data.common.devices.one({ serial: deviceSerial });
  if (!device) return { outcome: 'looked', voices: [], isCut: false };
  const lines = await ctx.data.across.ledgerOf([device.id]);
  const { viewer } = taskContext(ctx, 'mark-voices');
  const voices: VoiceAt[] = [];
  for (const subjectId of new Set(lines.map((line) => line.subjectId))) {
    const { recordings } = ctx.data.owned(taskScope(viewer, subjectId));
    const found = await recordings.traits({ deviceIds: [device.id], from, to }, MOST_VOICES + 1);
    voices.push(
      ...found.map(({ id, recordedAt, durationMs }) => ({ id, recordedAt, durationMs, subjectId })),
    );
  }
  voices.sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  return {
    outcome: 'looked',
    voices: voices.slice(0, MOST_VOICES),
    isCut: voices.length > MOST_VOICES,
  };
}
