'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { ConfirmDeletion } from '@/components/not-me/confirm-deletion.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { MyReportsDocument } from '@/generated/graphql.ts';

/** Everything that this person reported as not theirs, with what is still asked of them. */
export function Reports() {
  const t = useTranslations('notMe.reports');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(MyReportsDocument, { fetchPolicy: 'cache-and-network' });
  const reports = data?.me?.reports;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests" className="self-start">
          {t('toRequests')}
        </Link>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      {error && !reports && <Failed error={error} onRetry={() => void refetch()} />}
      {!reports && !error && <Skeleton rows={3} height={96} />}
      {reports?.length === 0 && (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
          <ButtonLink href="/recordings" look="outline">
            {t('toRecordings')}
          </ButtonLink>
        </Empty>
      )}
      {reports && reports.length > 0 && (
        <ul className="flex flex-col border-t border-rule">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-col items-start gap-2 border-b border-rule py-4">
              <h2 className="font-medium">{t('case', { caseNumber: report.caseNumber })}</h2>
              <p className="text-sm text-ink-soft">
                {t('reportedAt', { date: formats.dateTime(report.reportedAt) })}
              </p>
              {report.closedAt ? (
                <StateMark look="done">
                  {t('closedAt', { date: formats.dateTime(report.closedAt) })}
                </StateMark>
              ) : (
                <StateMark look="frozen">
                  {t('frozen', {
                    recordings: report.frozenRecordingCount,
                    archives: report.frozenArchiveCount,
                  })}
                </StateMark>
              )}
              {report.outcome && <p className="max-w-[65ch]">{t(`outcome.${report.outcome}`)}</p>}
              {report.deletionConfirmedAt && (
                <p>{t('deleted', { date: formats.dateTime(report.deletionConfirmedAt) })}</p>
              )}
              {report.viewerCanConfirmDeletion && (
                <>
                  <p>{t('askDeletion')}</p>
                  <ConfirmDeletion reportId={report.id} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
