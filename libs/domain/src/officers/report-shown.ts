import { caseScope, type ReportRow } from '@rightful/data';
import { openBuffer } from '@rightful/vault';
import { openReportWords, type ReportWords } from '../incidents/report-words.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openEvidenceKey } from '../portal/evidence-key.ts';

/** What the reporter said, for the officers of the incident. */
export const reportWordsOf = (ctx: OfficerContext, report: ReportRow): Promise<ReportWords> =>
  openReportWords(ctx, report, (subjectId) => caseScope(ctx.viewer, subjectId));

/** The name under which a proof came; null where none did. */
export async function openProofName(
  { keyService }: Pick<OfficerContext, 'keyService'>,
  { id, proofKey, proofNameSealed }: ReportRow,
): Promise<string | null> {
  if (!proofKey || !proofNameSealed) return null;
  const key = await openEvidenceKey(keyService, id, proofKey);
  try {
    return openBuffer(key, proofNameSealed).toString('utf8');
  } finally {
    key.destroy();
  }
}
