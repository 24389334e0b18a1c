'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { QuarantineDocument } from '@/generated/graphql.ts';
import { QuarantinedFile } from './quarantined-file.tsx';

/** What came in and belongs to nobody for certain: kept apart, with the reason, never guessed. */
export function Quarantine() {
  const t = useTranslations('desk.quarantine');
  const c = useTranslations('common');
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
            <QuarantinedFile key={file.id} file={file} />
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
