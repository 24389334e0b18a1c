'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { PublicReportQuery } from '@/generated/graphql.ts';
import { ConfirmDeletionPublicly } from './confirm-deletion-publicly.tsx';

type Report = NonNullable<PublicReportQuery['publicReport']>;

/** What came of a report from outside, and what its maker said of the copies. Nothing of anybody else. */
export function WhatCameOfIt({ report, reportKey }: { report: Report; reportKey: string }) {
  const t = useTranslations('report.return');
  const o = useTranslations('notMe.reports');
  const formats = useFormats();
  const { caseNumber, reportedAt, closedAt, outcome, deletionConfirmedAt, passedOn, deletionWords } = report;
  return (
    <section
      aria-labelledby="what-came"
      role="status"
      className="flex flex-col gap-4 border-t border-rule pt-6"
    >
      <SectionTitle id="what-came">{o('case', { caseNumber })}</SectionTitle>
      <p className="text-sm text-ink-soft">{o('reportedAt', { date: formats.dateTime(reportedAt) })}</p>
      <StateMark look={closedAt ? 'done' : 'waiting'}>
        {closedAt ? o('closedAt', { date: formats.dateTime(closedAt) }) : o('open')}
      </StateMark>
      {outcome && <p className="max-w-[65ch]">{o(`outcome.${outcome}`)}</p>}
      {deletionConfirmedAt ? (
        <div className="flex max-w-[65ch] flex-col gap-2">
          <p>{o('deleted', { date: formats.dateTime(deletionConfirmedAt) })}</p>
          {passedOn !== null && <p>{t(passedOn ? 'passedOn' : 'notPassedOn')}</p>}
          {deletionWords && (
            <blockquote className="border-l-2 border-rule-strong pl-4 whitespace-pre-line wrap-break-word">
              {deletionWords}
            </blockquote>
          )}
        </div>
      ) : (
        <>
          <p className="max-w-[65ch]">{t('askDeletion')}</p>
          <ConfirmDeletionPublicly caseNumber={caseNumber} reportKey={reportKey} />
        </>
      )}
    </section>
  );
}
