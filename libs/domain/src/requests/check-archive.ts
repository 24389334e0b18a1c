import {
  type GateFinding as ArchiveFinding,
  fixedEntries,
  minisignPublicKey,
  type SignedVerdict,
  type Verdict,
} from '@rightful/archive';
import {
  type ArchiveRow,
  type GateFinding,
  type RecordingRow,
  type ReviewChoiceRow,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { idToBytes, type RequestId } from '@rightful/policy';
import { storageAnswers } from '../blobs/storage-answers.ts';
import { READY_MS } from '../deliveries/delivery-rules.ts';
import { freeze } from '../incidents/freeze.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { letterDay } from '../letters/letter-facts.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import { sendLetter } from '../letters/send-letter.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { needsReview, REVIEW_BY_POLICY, type ReviewNeed } from '../reviews/needs-review.ts';
import { othersIn } from '../reviews/others-in.ts';
import { changeState } from './change-state.ts';
import { explainFinding } from './explain-finding.ts';
import { assertJudged } from './failure-code.ts';
import { LedgerEvidence } from './ledger-evidence.ts';
import { lockHoldings } from './lock-holdings.ts';
import { outcomeOfCopy } from './outcome-of-copy.ts';
import { type LeasedRequest, LeaseLostError, leaseRequest, whileLeased } from './request-lease.ts';
import { isTampering, stopBuild } from './stop-build.ts';
import { wordsDigest } from './words-digest.ts';

/**
 * The job that lets the gate judge a finished archive: reads it back by other code, against other evidence, through
 * another database account. A pass releases it; a doubt holds it for an officer; anything else stops it, quarantines
 * the bytes and opens an incident. A gate that could not ask or read has not judged, and is asked again; an archive in
 * which something has another name by now is built again instead. May be killed at any line and run again.
 */
export async function checkArchive(portal: Portal, requestId: RequestId): Promise<void> {
  const ctx = taskContext(portal, 'check-archive');
  const leased = await leaseRequest(ctx, requestId, ['checking']);
  if (!leased) return;
  ctx.reached('gate:claimed');
  const archive = await ctx.data.owned(leased.scope).archives.one({ requestId, state: 'built' });
  if (!archive) return;
  if (await isOutOfDate(ctx, leased, archive)) return buildAgain(ctx, leased, archive);
  try {
    const { verdict, signed } = await whileLeased(ctx, leased, () => judge(ctx, leased, archive));
    ctx.reached('gate:judged');
    assertJudged(verdict);
    if (verdict.outcome === 'failed') await stop(ctx, leased, archive, verdict, signed);
    else await releaseOrHold(ctx, leased, archive, verdict, signed);
  } catch (error) {
    if (error instanceof LeaseLostError) return;
    if (!isTampering(error)) throw error;
    await stopBuild(ctx, leased, archive, error.message);
    return;
  }
  ctx.reached('gate:recorded');
  await ctx.jobs.nudge(SEND_MAIL);
}

const isOutOfDate = async (ctx: SystemContext, { request, scope }: LeasedRequest, archive: ArchiveRow) =>
  archive.wordsSha256 !== null && !archive.wordsSha256.equals(await wordsDigest(ctx, scope, request));

/** Somebody renamed a device, or the controller changed its statement, meanwhile: nobody's fault, and soon mended. */
async function buildAgain(ctx: SystemContext, { request, scope, mine }: LeasedRequest, archive: ArchiveRow) {
  await ctx.data.transact(ctx.now(), async (tx) => {
    const set = { leaseUntil: null, attempts: 0 };
    if (!(await changeState(tx, scope, request.id, 'build-again', set, mine))) return;
    const facts = { requestId: request.id, archiveId: archive.id };
    tx.record({ action: 'build-again', viewer: ctx.viewer, about: scope, facts });
  });
  await ctx.jobs.nudge('build-archive', request.id);
}

async function judge(ctx: SystemContext, { request, scope }: LeasedRequest, archive: ArchiveRow) {
  const key = (await ctx.data.keyring.key(scope, archive.keyVersion)).contentKey(
    'archive',
    idToBytes(archive.id),
  );
  const room = ctx.blobs.openRoom();
  try {
    await room.bring([archive.blobId]);
    return await ctx.gate(
      {
        gateCase: { archiveId: archive.id, requestId: request.id, subjectId: scope.subjectId },
        path: room.pathOf(archive.blobId),
        archiveKey: key.exportRaw(),
        exporterKeys: ctx.signing.known('archive').map(minisignPublicKey),
      },
      {
        evidence: new LedgerEvidence(
          ctx.gateData,
          taskScope(ctx.viewer, scope.subjectId),
          (version) => ctx.data.keyring.key(scope, version),
          ctx.config.controller,
        ),
        signingKey: ctx.signing.gate,
        checkedAt: ctx.now().toISOString(),
      },
    );
  } finally {
    key.destroy();
    await room.close();
  }
}

/** A doubt of the gate's or the controller's policy asks for somebody's ears, unless they gave theirs already. */
async function releaseOrHold(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  verdict: Verdict,
  signed: SignedVerdict,
) {
  const findings = explained(verdict.findings);
  const others = await othersIn(ctx.data, leased.scope, leased.request);
  const need = await whileLeased(ctx, leased, () =>
    needsReview(ctx, leased.scope, leased.request, verdict.outcome === 'held' ? findings : []),
  );
  if (need.kind !== 'needed') {
    const by = need.kind === 'approved' && verdict.outcome === 'held' ? need.choice : null;
    return release(ctx, leased, archive, verdict, signed, { others, need, by });
  }
  const policy = { code: REVIEW_BY_POLICY, text: explainFinding(REVIEW_BY_POLICY) };
  return hold(ctx, leased, archive, verdict, signed, verdict.outcome === 'held' ? findings : [policy]);
}

/** What is known of other people's voices when it is let go, and who let it go. */
interface Heard {
  readonly others: readonly RecordingRow[];
  readonly need: ReviewNeed;
  /** The approval that stands against the gate's doubt. */
  readonly by: ReviewChoiceRow | null;
}

const kept = (signed: SignedVerdict): Buffer => Buffer.from(JSON.stringify(signed));
const explained = (findings: readonly ArchiveFinding[]): GateFinding[] =>
  findings.slice(0, 50).map(({ code, recordingId, entry = '' }) => ({
    code,
    text: explainFinding(code),
    recordingId,
    entry: fixedEntries.includes(entry) ? entry : undefined,
  }));

async function release(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  verdict: Verdict,
  signed: SignedVerdict,
  { others, need, by }: Heard,
) {
  const now = ctx.now();
  const { scope, request, mine } = leased;
  const readyUntil = new Date(now.getTime() + READY_MS);
  const { timeZone } = ctx.config.controller;
  await ctx.data.transact(now, async (tx) => {
    await lockHoldings(tx, scope.subjectId);
    // Something of that became known in this moment: what was judged is judged again.
    if (await isHeardNoMore(tx, leased, { others, need, by })) throw new LeaseLostError();
    const outcome = await outcomeOfCopy(tx.ofCase(scope), request.id);
    const set = { ...outcome, checkedAt: now, readyAt: now, leaseUntil: null, findings: [] };
    if (!(await changeState(tx, scope, request.id, 'pass', set, mine))) throw new LeaseLostError();
    await tx.owned(scope).archives.update(
      { id: archive.id, state: 'built' },
      {
        state: 'released',
        verdict: kept(signed),
        checkedAt: now,
        readyUntil,
        ...(by && { holdReleasedAt: by.approvedAt, holdReleasedBy: by.approvedBy }),
      },
    );
    const values = (locale: LetterLocale) => ({ readyUntil: letterDay(readyUntil, locale, timeZone) });
    await sendLetter(ctx, tx, scope, request, 'ready', values);
    tx.record({ action: 'gate-passed', viewer: ctx.viewer, about: scope, facts: factsOf(archive, verdict) });
  });
}

async function isHeardNoMore(
  tx: Transaction,
  { scope, request }: LeasedRequest,
  { others, need }: Heard,
): Promise<boolean> {
  const before = new Set(others.map(({ id }) => id));
  const now = await othersIn(tx, scope, request);
  if (now.some(({ id }) => !before.has(id))) return true;
  if (need.kind !== 'approved') return false;
  const choice = await tx.owned(scope).reviewChoices.one({ requestId: request.id });
  return !choice?.approvedAt;
}

async function hold(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  verdict: Verdict,
  signed: SignedVerdict,
  findings: GateFinding[],
) {
  const now = ctx.now();
  const { scope, request, mine } = leased;
  await ctx.data.transact(now, async (tx) => {
    const set = { checkedAt: now, leaseUntil: null, findings };
    if (!(await changeState(tx, scope, request.id, 'hold', set, mine))) throw new LeaseLostError();
    await tx
      .owned(scope)
      .archives.update(
        { id: archive.id, state: 'built' },
        { state: 'held', verdict: kept(signed), checkedAt: now },
      );
    tx.record({ action: 'gate-held', viewer: ctx.viewer, about: scope, facts: factsOf(archive, verdict) });
    await writeMailToOfficers(tx, now, { kind: 'gate-held' });
  });
}

async function stop(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  verdict: Verdict,
  signed: SignedVerdict,
) {
  // Where all of the storage is away, nothing is known of one archive.
  await storageAnswers(ctx.blobs);
  const now = ctx.now();
  const { scope, request, mine } = leased;
  await ctx.data.transact(now, async (tx) => {
    const set = { checkedAt: now, leaseUntil: null, findings: explained(verdict.findings) };
    if (!(await changeState(tx, scope, request.id, 'stop', set, mine))) throw new LeaseLostError();
    const finding = verdict.findings[0]?.code ?? 'UNREADABLE';
    const incident = await openIncident(ctx, tx, 'gate', now, 'GATE_STOPPED', { finding });
    await freeze(tx, ctx.viewer, now, incident.id, { scope, recordingIds: [], archiveIds: [archive.id] });
    await tx
      .owned(scope)
      .archives.update({ id: archive.id }, { state: 'quarantined', verdict: kept(signed), checkedAt: now });
    await tx.common.incidents.update({ id: incident.id }, { frozenAfterMs: 0 });
    tx.record({
      action: 'gate-stopped',
      viewer: ctx.viewer,
      about: scope,
      facts: { ...factsOf(archive, verdict), incidentId: incident.id },
    });
  });
  await ctx.blobs.quarantine(archive.blobId).catch(() => ctx.log('quarantine-without-blob'));
}

const factsOf = (archive: ArchiveRow, verdict: Verdict) => ({
  requestId: archive.requestId,
  archiveId: archive.id,
  outcome: verdict.outcome,
  findingCount: verdict.findingCount,
  firstFinding: verdict.findings[0]?.code ?? null,
  sha256: verdict.archiveSha256,
});
