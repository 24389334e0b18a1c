'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { AccessHistoryDocument } from '@/generated/graphql.ts';
import { AccessList } from './access-list.tsx';

export function ListenedPage() {
  const t = useTranslations('listened');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(AccessHistoryDocument, {
    variables: { first: 50 },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const history = data?.me?.accessHistory;
  return (
    <div className="flex flex-col gap-8">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {error && !history && <Failed error={error} onRetry={() => void refetch()} />}
      {!history && loading && <Skeleton rows={8} height={72} />}
      {history?.nodes.length === 0 && (
        <Empty title={t('noneTitle')}>
          <p>{t('noneText')}</p>
        </Empty>
      )}
      {history && history.nodes.length > 0 && <AccessList events={history.nodes} />}
      {history?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() =>
            void fetchMore({ variables: { after: history.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {c('showMore')}
        </Button>
      )}
    </div>
  );
}
