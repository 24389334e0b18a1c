'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { KeptBack } from '@/components/requests/kept-back.tsx';
import { NoSuchRequest } from '@/components/requests/no-such-request.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { PreviewDocument } from '@/generated/graphql.ts';
import { DaySummary } from './day-summary.tsx';
import { Entries } from './entries.tsx';
import { ManifestView } from './manifest-view.tsx';
import { WholeArchiveNotMine } from './whole-archive-not-mine.tsx';

/** Everything that lies in the archive, to be heard before it is kept: these are the bytes of the file itself. */
export function Preview({ id }: { id: string }) {
  const t = useTranslations('archive');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(PreviewDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const request = data?.me?.request;
  const archive = request?.archive;
  if (error && !archive) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} height={48} gap={16} />;
  if (!request) return <NoSuchRequest />;
  const durationMs = archive?.days.reduce((sum, day) => sum + day.durationMs, 0) ?? 0;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href={`/requests/${id}`} className="self-start">
          {t('back')}
        </Link>
        <PageTitle
          lead={
            archive &&
            t('lead', {
              count: archive.entryCount,
              duration: formats.duration(durationMs),
              size: formats.bytes(archive.byteLength),
            })
          }
        >
          {t('title')}
        </PageTitle>
      </div>
      {!archive && (
        <Empty title={t('notYet')}>
          <p>{t('notYetText')}</p>
          <Link href={`/requests/${id}`}>{t('back')}</Link>
        </Empty>
      )}
      {archive?.frozenAt && (
        <Callout look="frozen" title={t('frozen', { date: formats.dateTime(archive.frozenAt) })}>
          {t('frozenText')}
        </Callout>
      )}
      {archive && (
        <>
          <p className="max-w-[65ch]">{t('explain')}</p>
          {request.keptBack && <KeptBack keptBack={request.keptBack} />}
          {!archive.frozenAt && <WholeArchiveNotMine archiveId={archive.id} />}
          <DaySummary days={archive.days} />
          <Entries
            requestId={id}
            archiveId={archive.id}
            first={archive.entries}
            entryCount={archive.entryCount}
          />
          <ManifestView archive={archive} />
          {request.viewerCanPrepareDownload && (
            <div className="flex flex-col items-start gap-4 border-t border-rule pt-6">
              <p className="max-w-[65ch]">{t('heard')}</p>
              <ButtonLink href={`/requests/${id}/download`} className="w-full sm:w-auto">
                {t('toDownload')}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </div>
  );
}
