import { atMost, isNull, lessThan, type ReceiverAskRow, type ReportRow, taskScope } from '@rightful/data';
import { openReportWords } from '../incidents/report-words.ts';
import { writeMail } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { taskContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { ANSWER_WITHIN_MS, REMIND_AFTER_MS } from './ask-receivers.ts';

const BATCH = 200;

/** Reminds receivers who did not answer, and notes where no confirmation came in time. */
export async function tendReceivers(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'tend-receivers');
  const { across, common } = ctx.data;
  const at = ctx.now();
  const before = (ms: number) => new Date(at.getTime() - ms);
  const silent = {
    reporterSubjectId: isNull(),
    deletionConfirmedAt: isNull(),
    deletionLapsedAt: isNull(),
  };
  const pick = (take: number) => ({ take, order: { reportedAt: 'ASC' } }) as const;
  // Each for what is due alone: whoever was reminded takes no place from those who were not.
  const asks = {
    'asks-over': (take: number) => across.asksToLapse(at, take),
    'asks-silent': (take: number) => across.asksToRemind(before(REMIND_AFTER_MS), take),
  };
  for (const [run, read] of Object.entries(asks))
    await eachInTurn(ctx, { run, most: BATCH, read }, (ask) => tendAsk(portal, ask));
  const reports = {
    'reports-over': { ...silent, reportedAt: lessThan(before(ANSWER_WITHIN_MS)) },
    'reports-silent': {
      ...silent,
      deletionRemindedAt: isNull(),
      reportedAt: atMost(before(REMIND_AFTER_MS)),
    },
  };
  for (const [run, due] of Object.entries(reports)) {
    const read = (take: number) => common.reports.find(due, pick(take));
    await eachInTurn(ctx, { run, most: BATCH, read }, (report) => tendReport(portal, report));
  }
}

async function tendAsk({ data, now }: Portal, ask: ReceiverAskRow): Promise<void> {
  const at = now();
  const viewer = { kind: 'system', task: 'tend-receivers' } as const;
  const about = taskScope(viewer, ask.subjectId);
  const open = { id: ask.id, confirmedAt: isNull() };
  const facts = { incidentId: ask.incidentId, askId: ask.id };
  if (at > ask.answerBy) {
    await data.transact(at, async (tx) => {
      const { receiverAsks } = tx.ofCase(about);
      if ((await receiverAsks.update({ ...open, lapsedAt: isNull() }, { lapsedAt: at })) === 1)
        tx.record({ action: 'no-deletion-confirmed', viewer, about, facts });
    });
  } else if (!ask.remindedAt && at.getTime() >= ask.askedAt.getTime() + REMIND_AFTER_MS) {
    await data.transact(at, async (tx) => {
      const { receiverAsks } = tx.ofCase(about);
      if ((await receiverAsks.update({ ...open, remindedAt: isNull() }, { remindedAt: at })) !== 1) return;
      const answerBy = ask.answerBy.toISOString();
      await writeMailToSubject(tx, at, ask.subjectId, { kind: 'deletion-asked', answerBy });
      tx.record({ action: 'remind-receiver', viewer, about, facts });
    });
  }
}

/** Somebody without an account: they confirm with their case number and their key. */
async function tendReport(portal: Portal, report: ReportRow): Promise<void> {
  const { data, now } = portal;
  const at = now();
  const viewer = { kind: 'system', task: 'tend-receivers' } as const;
  const facts = { incidentId: report.incidentId, reportId: report.id };
  const open = { id: report.id, deletionConfirmedAt: isNull() };
  const isOver = at.getTime() > report.reportedAt.getTime() + ANSWER_WITHIN_MS;
  if (!isOver && report.deletionRemindedAt) return;
  const incident = await data.common.incidents.one({ id: report.incidentId });
  const { contactEmail } = await openReportWords(portal, report, (id) => taskScope(viewer, id));
  await data.transact(at, async (tx) => {
    if (isOver) {
      const lapsed = { deletionLapsedAt: at };
      if ((await tx.common.reports.update({ ...open, deletionLapsedAt: isNull() }, lapsed)) === 1)
        tx.record({ action: 'no-deletion-confirmed', viewer, facts });
      return;
    }
    const reminded = { deletionRemindedAt: at };
    if ((await tx.common.reports.update({ ...open, deletionRemindedAt: isNull() }, reminded)) !== 1) return;
    if (!contactEmail || !incident) return;
    const to = { accountId: null, address: contactEmail, locale: report.locale };
    await writeMail(tx, at, to, { kind: 'deletion-reminder', caseNumber: incident.caseNumber });
    tx.record({ action: 'remind-receiver', viewer, facts });
  });
}
