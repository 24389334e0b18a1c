import {
  isNotNull,
  type OpenReport,
  OpenReports,
  type ReportRow,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { sealBuffer } from '@rightful/vault';
import { type SealedWords, sealCustomersWords, sealStrangersWords } from '../incidents/report-words.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import { openEvidenceKey } from '../portal/evidence-key.ts';
import type { Portal } from '../portal/portal.ts';

/**
 * Seals what reports said in a version that did not yet seal it. What a customer said goes if the customer was erased
 * meanwhile. Answers how many; may be killed and run again, and by several at once.
 */
export async function sealOpenReports(portal: Portal): Promise<number> {
  const ctx = taskContext(portal, 'seal-open-reports');
  const reports = new OpenReports(ctx.data.database);
  let count = 0;
  for (let some = await reports.some(); some.length > 0; some = await reports.some()) {
    for (const id of some) {
      await ctx.data.transact(ctx.now(), async (tx) => {
        const open = await reports.one(id);
        const report = open && (await tx.common.reports.one({ id }));
        if (report) await tx.common.reports.update({ id }, await sealed(ctx, tx, report, open));
        await reports.forget(id);
      });
    }
    count += some.length;
  }
  await reports.close();
  return count;
}

async function sealed(
  ctx: SystemContext,
  tx: Transaction,
  report: ReportRow,
  open: OpenReport,
): Promise<Partial<ReportRow>> {
  return { ...(await wordsOf(ctx, tx, report, open)), proofNameSealed: await proofNameOf(ctx, report, open) };
}

async function wordsOf(
  ctx: SystemContext,
  tx: Transaction,
  { id, reporterSubjectId }: ReportRow,
  { note, contactEmail, evidence }: OpenReport,
): Promise<Partial<SealedWords>> {
  const words = { note, contactEmail, evidence };
  if (!reporterSubjectId) return sealStrangersWords(ctx.keyService, id, words);
  const scope = taskScope(ctx.viewer, reporterSubjectId);
  const version = await tx.keyring.sealingVersion(scope);
  const hasKey = (await tx.owned(scope).keys.count({ version, wrapped: isNotNull() })) > 0;
  return hasKey ? sealCustomersWords(tx, scope, id, words) : {};
}

async function proofNameOf(
  { keyService }: SystemContext,
  { id, proofKey }: ReportRow,
  { proofName }: OpenReport,
): Promise<Buffer | null> {
  if (!proofKey || proofName === null) return null;
  const key = await openEvidenceKey(keyService, id, proofKey);
  try {
    return sealBuffer(key, Buffer.from(proofName, 'utf8'));
  } finally {
    key.destroy();
  }
}
