import { createHash, randomBytes } from 'node:crypto';
import type { ReportRow } from '@rightful/data';
import { isPlainAddress } from '@rightful/mail';
import { newId } from '@rightful/policy';
import { SEND_MAIL, writeMail } from '../notices/write-mail.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { publicReports } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import { canonicalEmail } from '../people/identity/canonical-email.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { Context } from '../portal/context.ts';
import { evidencePlans } from './evidence-plans.ts';
import { freeze } from './freeze.ts';
import { openIncident } from './open-incident.ts';
import { sealStrangersWords } from './report-words.ts';
import { TEND_INCIDENTS } from './tend-incidents.ts';

export interface ReportPubliclyInput {
  readonly whatHappened: string;
  readonly contactEmail?: string | null;
  readonly receivedAt?: Date | null;
  /** SHA-256 of a received file, or a request's or archive's number. */
  readonly evidence?: string | null;
  readonly locale?: 'en' | 'de';
  readonly clientAddress: string;
}

export type ReportPubliclyResult =
  | {
      readonly kind: 'PublicReportReceived';
      readonly caseNumber: string;
      readonly reportKey: string;
      readonly proofPath: string;
    }
  | TooManyAttempts
  | Refusal<'ReportRefused'>;

const refused = (message: string, field: string): Refusal<'ReportRefused'> => ({
  kind: 'ReportRefused',
  code: 'REPORT_REFUSED',
  message,
  path: [field],
});

/**
 * "I received what is not mine", from anybody. The clock starts now. What the evidence names is frozen at once, but the
 * answer is the same whether it named anything or not. A form that is refused takes no attempt.
 */
export async function reportPublicly(
  ctx: Context,
  input: ReportPubliclyInput,
): Promise<ReportPubliclyResult> {
  const whatHappened = input.whatHappened.trim();
  if (whatHappened === '') return refused('Say in a few words what happened.', 'whatHappened');
  if (whatHappened.length > 4000) return refused('Say it in at most 4,000 characters.', 'whatHappened');
  const contactEmail = input.contactEmail?.trim() ? canonicalEmail(input.contactEmail) : null;
  if (contactEmail && !isPlainAddress(contactEmail)) {
    return refused('Write one address like name@example.org, or leave it empty.', 'contactEmail');
  }
  const attempt = await takeAttempt(ctx, [publicReports(clientNetwork(input.clientAddress))]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const awareAt = ctx.now();
  const reportKey = randomBytes(20).toString('base64url');
  const id = newId('report', awareAt);
  const evidence = input.evidence?.trim().slice(0, 200) || null;
  const sealed = await sealStrangersWords(ctx.keyService, id, { note: whatHappened, contactEmail, evidence });
  const { caseNumber, revoked } = await ctx.data.transact(awareAt, async (tx) => {
    const incident = await openIncident(ctx, tx, 'public-report', awareAt, 'NOT_MINE');
    const frozen = [];
    for (const plan of await evidencePlans(ctx, input.evidence)) {
      frozen.push(await freeze(tx, ctx.viewer, awareAt, incident.id, plan));
    }
    await tx.common.reports.insert(reportRow());
    const frozenAfterMs = frozen.length ? Math.max(0, ctx.now().getTime() - awareAt.getTime()) : null;
    await tx.common.incidents.update({ id: incident.id }, { frozenAfterMs });
    tx.record({ action: 'report-publicly', viewer: ctx.viewer, facts: { incidentId: incident.id } });
    if (contactEmail) {
      const to = { accountId: null, address: contactEmail, locale: input.locale ?? 'en' };
      await writeMail(tx, awareAt, to, { kind: 'report-received', caseNumber: incident.caseNumber });
    }
    return { caseNumber: incident.caseNumber, revoked: frozen.flatMap((each) => each.revoked) };

    function reportRow(): ReportRow {
      return {
        id,
        incidentId: incident.id,
        reporterSubjectId: null,
        reporterOfficerId: ctx.viewer.kind === 'officer' ? ctx.viewer.accountId : null,
        ...sealed,
        locale: input.locale ?? 'en',
        receivedAt: input.receivedAt ?? null,
        keyHash: keyHash(reportKey),
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
    }
  });
  ctx.transfers.cut(revoked);
  await Promise.all([ctx.jobs.nudge(SEND_MAIL), ctx.jobs.nudge(TEND_INCIDENTS)]);
  return {
    kind: 'PublicReportReceived',
    caseNumber,
    reportKey,
    proofPath: `/bytes/reports/${caseNumber}/proof`,
  };
}

export const keyHash = (reportKey: string): Buffer => createHash('sha256').update(reportKey, 'utf8').digest();
