import { ownScope, type ReportRow } from '@rightful/data';
import { type ArchiveId, type DeliveryId, isDrillId, newId, type RecordingId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import { freeze } from './freeze.ts';
import { recordingsIn } from './freeze-plan.ts';
import { openIncident } from './open-incident.ts';
import { sealCustomersWords } from './report-words.ts';
import { sameRecordingElsewhere } from './same-recording-elsewhere.ts';
import { TEND_INCIDENTS } from './tend-incidents.ts';

export interface ReportNotMeInput {
  readonly recordingId?: RecordingId;
  readonly archiveId?: ArchiveId;
  readonly deliveryId?: DeliveryId;
  readonly note?: string | null;
}

export type ReportNotMeResult =
  | { readonly kind: 'ReportReceived'; readonly report: ReportRow; readonly frozenAfterMs: number }
  | TooManyAttempts
  | Refusal<'NothingToReport'>;

export const NOTHING_TO_REPORT: Refusal<'NothingToReport'> = {
  kind: 'NothingToReport',
  code: 'NOTHING_TO_REPORT',
  message: 'There is nothing of that name to report. Name one recording, one archive or one delivery.',
  path: null,
};

/**
 * "This is not me": freezes at once every recording meant, and every archive, preview and transfer that carries one,
 * also where the same sound lies with somebody else. Opens an incident whose clock starts with the report.
 */
export async function reportNotMe(ctx: CustomerContext, input: ReportNotMeInput): Promise<ReportNotMeResult> {
  const attempt = await takeAttempt(ctx, [byAccount('report-not-me', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const awareAt = ctx.now();
  const scope = ownScope(ctx.viewer);
  const isDrill = isDrillId(scope.subjectId);
  const meant = await whatIsMeant(ctx, input);
  if (!meant) return NOTHING_TO_REPORT;
  const outcome = await ctx.data.transact(awareAt, async (tx) => {
    const plan = { scope, ...meant };
    const elsewhere = await sameRecordingElsewhere(ctx, scope, meant.recordingIds);
    const incident = await openIncident(ctx, tx, 'customer-report', awareAt, 'NOT_ME', { isDrill });
    const frozen = [];
    for (const each of [plan, ...elsewhere])
      frozen.push(await freeze(tx, ctx.viewer, awareAt, incident.id, each));
    const id = newId('report', awareAt);
    const note = input.note?.slice(0, 4000) ?? null;
    const report: ReportRow = {
      id,
      incidentId: incident.id,
      reporterSubjectId: scope.subjectId,
      reporterOfficerId: null,
      ...(await sealCustomersWords(tx, scope, id, { note, contactEmail: null, evidence: null })),
      locale: 'en',
      receivedAt: null,
      keyHash: null,
      proofBlobId: null,
      proofKey: null,
      proofNameSealed: null,
      proofOpenings: [],
      reportedAt: awareAt,
      deletionConfirmedAt: null,
      deletionRemindedAt: null,
      deletionLapsedAt: null,
      passedOn: null,
      deletionWordsSealed: null,
    };
    await tx.common.reports.insert(report);
    const frozenAfterMs = Math.max(0, ctx.now().getTime() - awareAt.getTime());
    await tx.common.incidents.update({ id: incident.id }, { frozenAfterMs });
    tx.record({
      action: 'report-not-me',
      viewer: ctx.viewer,
      about: scope,
      recordingId: input.recordingId,
      facts: { incidentId: incident.id, reportId: report.id },
    });
    return { report, frozenAfterMs, revoked: frozen.flatMap((each) => each.revoked) };
  });
  ctx.transfers.cut(outcome.revoked);
  await Promise.all([ctx.jobs.nudge(SEND_MAIL), ctx.jobs.nudge(TEND_INCIDENTS)]);
  return { kind: 'ReportReceived', report: outcome.report, frozenAfterMs: outcome.frozenAfterMs };
}

/** Exactly one of the three; undefined when it is not there for this viewer. */
async function whatIsMeant(
  ctx: CustomerContext,
  { recordingId, archiveId, deliveryId }: ReportNotMeInput,
): Promise<{ recordingIds: RecordingId[]; archiveIds: ArchiveId[] } | undefined> {
  const named = [recordingId, archiveId, deliveryId].filter((id) => id !== undefined);
  if (named.length !== 1) return undefined;
  const scope = ownScope(ctx.viewer);
  const owned = ctx.data.owned(scope);
  if (recordingId) {
    const row = await owned.recordings.one({ id: recordingId });
    return row ? { recordingIds: [row.id], archiveIds: [] } : undefined;
  }
  const id = archiveId ?? (deliveryId && (await owned.deliveries.one({ id: deliveryId }))?.archiveId);
  const archive = id && (await owned.archives.one({ id }));
  if (!archive) return undefined;
  return { recordingIds: await recordingsIn(ctx.data, scope, archive.id), archiveIds: [archive.id] };
}
