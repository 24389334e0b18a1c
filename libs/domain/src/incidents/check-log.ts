import { type AuditFinding, type AuditVerdict, type IncidentRow, isDuplicate } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { verifyLog } from '../portal/audit-verification.ts';
import type { SystemContext } from '../portal/context.ts';
import { openIncident } from './open-incident.ts';

export const CHECK_LOG = 'check-log';

export interface CheckedLog extends AuditVerdict {
  /** The case number of the incident that holds what was found; null when the log is whole, or nothing could be written. */
  readonly caseNumber: string | null;
}

/**
 * Walks the whole log. What was never found before opens an incident, or joins the one that is open for the log: each
 * fault once, however often somebody looks. A log too broken to be written to is told to the operator alone.
 */
export async function checkLog(ctx: SystemContext): Promise<CheckedLog> {
  const verdict = await verifyLog(ctx);
  if (verdict.ok) return { ...verdict, caseNumber: null };
  ctx.log('log-not-whole', { findings: verdict.findings.length, first: verdict.findings[0]?.code ?? '' });
  const incident = await enter(ctx, verdict.findings).catch((error: unknown) => {
    // Somebody else looked at the same moment, and entered it.
    if (isDuplicate(error)) return enter(ctx, verdict.findings);
    ctx.log('log-fault-without-incident');
    return null;
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return { ...verdict, caseNumber: incident?.caseNumber ?? null };
}

async function enter(ctx: SystemContext, findings: readonly AuditFinding[]): Promise<IncidentRow | null> {
  return ctx.data.transact(ctx.now(), async (tx) => {
    const { incidents, logFaults } = tx.common;
    const known = [];
    const fresh = new Map<string, AuditFinding>();
    for (const finding of findings) {
      const { code, sequence } = finding;
      const before = await logFaults.one({ code, sequence });
      if (before) known.push(before);
      else fresh.set(`${code} ${sequence}`, finding);
    }
    const [first, ...more] = fresh.values();
    if (!first) {
      const [last] = known;
      return last ? incidents.one({ id: last.incidentId }) : null;
    }
    const standing = await incidents.one({ source: 'audit', state: 'open' });
    const incident =
      standing ??
      (await openIncident(ctx, tx, 'audit', tx.now, 'LOG_NOT_WHOLE', { finding: `LOG_${first.code}` }));
    await logFaults.insert(
      [first, ...more].map(({ code, sequence }) => ({
        code,
        sequence,
        incidentId: incident.id,
        foundAt: tx.now,
      })),
    );
    tx.record({
      action: 'find-log-fault',
      viewer: ctx.viewer,
      facts: {
        incidentId: incident.id,
        first: first.code,
        sequence: first.sequence,
        faults: more.length + 1,
      },
    });
    return incident;
  });
}
