import { type FullScope, oneOf, taskScope } from '@rightful/data';
import type { RecordingId, SubjectId } from '@rightful/policy';
import { type Context, taskContext } from '../portal/context.ts';
import type { FreezePlan } from './freeze-plan.ts';

const MOST_LOOKED_UP = 50;

/** The very same sound under other subjects: a doubt about one is a doubt about all. The reporter learns nothing of it. */
export async function sameRecordingElsewhere(
  ctx: Context,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
): Promise<FreezePlan[]> {
  if (recordingIds.length === 0 || recordingIds.length > MOST_LOOKED_UP) return [];
  const rows = await ctx.data.owned(scope).recordings.find({ id: oneOf(recordingIds) });
  const bySubject = new Map<SubjectId, RecordingId[]>();
  for (const row of rows) {
    for (const twin of await ctx.data.across.recordingsWithDigest(row.sha256)) {
      if (twin.subjectId === scope.subjectId) continue;
      bySubject.set(twin.subjectId, [...(bySubject.get(twin.subjectId) ?? []), twin.recordingId]);
    }
  }
  const task = taskContext(ctx, 'freeze');
  return [...bySubject].map(([subjectId, ids]) => ({
    scope: taskScope(task.viewer, subjectId),
    recordingIds: ids,
    archiveIds: [],
  }));
}
