'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { AccessList } from '@/components/listened/access-list.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { RecordingListenersDocument } from '@/generated/graphql.ts';

export function RecordingListeners({ id }: { id: string }) {
  const t = useTranslations('recordings.detail');
  const l = useTranslations('listened');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(RecordingListenersDocument, {
    variables: { id, first: 20 },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const history = data?.me?.accessHistory;
  return (
    <section className="flex flex-col gap-2">
      <SectionTitle>{t('listeners')}</SectionTitle>
      {error && !history && <Failed error={error} onRetry={() => void refetch()} />}
      {!history && loading && <Skeleton rows={2} height={56} />}
      {history?.nodes.length === 0 && <p className="text-ink-soft">{l('noneTitle')}</p>}
      {history && history.nodes.length > 0 && <AccessList events={history.nodes} ofOne />}
      {history?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          onPress={() =>
            void fetchMore({ variables: { after: history.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {c('showMore')}
        </Button>
      )}
    </section>
  );
}
