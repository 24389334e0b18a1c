import { type FullScope, oneOf, taskScope } from '@rightful/data';
import { isDrillId, type RecordingId, type SubjectId } from '@rightful/policy';
import { type Context, taskContext } from '../portal/context.ts';
import { batches, type FreezePlan } from './freeze-plan.ts';

/** The very same sound under other subjects: a doubt about one is a doubt about all. The reporter learns nothing of it. */
export async function sameRecordingElsewhere(
  ctx: Context,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
): Promise<FreezePlan[]> {
  const { across } = ctx.data;
  const bySubject = new Map<SubjectId, Set<RecordingId>>();
  for (const some of batches(recordingIds)) {
    const rows = await ctx.data.owned(scope).recordings.find({ id: oneOf(some) });
    const digests = rows.map((row) => row.sha256);
    for await (const twins of across.recordingsWithDigest(digests, scope.subjectId)) {
      for (const { subjectId, recordingId } of twins) {
        if (isDrillId(subjectId) !== isDrillId(scope.subjectId)) continue;
        const ids = bySubject.get(subjectId) ?? new Set();
        bySubject.set(subjectId, ids.add(recordingId));
      }
    }
  }
  const task = taskContext(ctx, 'freeze');
  return [...bySubject].map(([subjectId, ids]) => ({
    scope: taskScope(task.viewer, subjectId),
    recordingIds: [...ids],
    archiveIds: [],
  }));
}
