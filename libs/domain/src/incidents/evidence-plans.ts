import { taskScope } from '@rightful/data';
import { type ArchiveId, isDrillId, parseId, type RecordingId, type SubjectId } from '@rightful/policy';
import { type Context, taskContext } from '../portal/context.ts';
import { type FreezePlan, recordingsIn } from './freeze-plan.ts';

/** Everything that a digest or a number leads to, through the ledgers: one plan for each subject it leads to. */
export async function evidencePlans(
  ctx: Context,
  evidence: string | null | undefined,
): Promise<FreezePlan[]> {
  const task = taskContext(ctx, 'freeze').viewer;
  const text = evidence?.trim() ?? '';
  const plans = new Map<SubjectId, { recordingIds: Set<RecordingId>; archiveIds: Set<ArchiveId> }>();
  const planOf = (subjectId: SubjectId) => {
    const plan = plans.get(subjectId) ?? { recordingIds: new Set(), archiveIds: new Set() };
    plans.set(subjectId, plan);
    return plan;
  };
  const planArchive = async (subjectId: SubjectId, archiveId: ArchiveId) => {
    const { recordingIds, archiveIds } = planOf(subjectId);
    archiveIds.add(archiveId);
    for (const id of await recordingsIn(ctx.data, taskScope(task, subjectId), archiveId))
      recordingIds.add(id);
  };
  if (/^[0-9a-f]{64}$/i.test(text)) {
    const sha256 = Buffer.from(text, 'hex');
    for (const archive of await ctx.data.across.archivesWithDigest(sha256))
      await planArchive(archive.subjectId, archive.id);
    for await (const batch of ctx.data.across.recordingsWithDigest([sha256]))
      for (const { subjectId, recordingId } of batch) planOf(subjectId).recordingIds.add(recordingId);
  }
  const archiveId = parseId('archive', text);
  const owner = archiveId && (await ctx.data.across.ownerOf('archive', archiveId));
  if (archiveId && owner) await planArchive(owner, archiveId);
  const requestId = parseId('request', text);
  const requester = requestId && (await ctx.data.across.ownerOf('request', requestId));
  if (requestId && requester) {
    const archives = await ctx.data.owned(taskScope(task, requester)).archives.find({ requestId });
    for (const archive of archives) await planArchive(requester, archive.id);
  }
  // An exercise is reported from within only.
  const real = [...plans].filter(([subjectId]) => !isDrillId(subjectId));
  return real.map(([subjectId, { recordingIds, archiveIds }]) => ({
    scope: taskScope(task, subjectId),
    recordingIds: [...recordingIds],
    archiveIds: [...archiveIds],
  }));
}
