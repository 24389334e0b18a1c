'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { QuarantineDocument } from '@/generated/graphql.ts';

/** What came in and belongs to nobody for certain: kept apart, with the reason, never guessed. */
export function Quarantine() {
  const t = useTranslations('desk.quarantine');
  const c = useTranslations('common');
  const formats = useFormats();
  const { data, error, loading, refetch, fetchMore } = useQuery(QuarantineDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const files = data?.desk?.quarantine;
  return (
    <div className="flex flex-col gap-6">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {error && !files && <Failed error={error} onRetry={() => void refetch()} />}
      {!files && !error && <Skeleton rows={6} height={88} />}
      {files?.nodes.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
      {files && files.nodes.length > 0 && (
        <ul className="border-t border-rule">
          {files.nodes.map((file) => (
            <li
              key={file.id}
              className="grid gap-x-8 gap-y-1 border-b border-rule py-4 lg:grid-cols-[15rem_minmax(0,1fr)_19rem]"
            >
              <p>
                <StateMark look="stopped">{t(`reason.${file.reason}`)}</StateMark>
              </p>
              <div className="min-w-0">
                <p className="wrap-anywhere">{t(`advice.${file.reason}`)}</p>
                <p className="font-mono text-sm text-ink-soft wrap-anywhere">{file.sourceName}</p>
                <Disclosure title={t('found')}>
                  <p lang="en" className="text-sm wrap-anywhere">
                    {file.detail}
                  </p>
                </Disclosure>
              </div>
              <div className="text-sm text-ink-soft">
                <p>{formats.dateTime(file.quarantinedAt)}</p>
                {file.deviceSerial && (
                  <p className="wrap-anywhere">{t('serial', { serial: file.deviceSerial })}</p>
                )}
                {file.claimedRecordedAt && (
                  <p>{t('claimed', { date: formats.dateTime(file.claimedRecordedAt) })}</p>
                )}
                <p>{formats.bytes(file.byteLength)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {files?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: files.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </div>
  );
}
