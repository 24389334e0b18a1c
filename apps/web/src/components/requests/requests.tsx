'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Deliveries } from '@/components/download/deliveries.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { RequestsDocument } from '@/generated/graphql.ts';
import { RequestRow } from './request-row.tsx';
import { useScopeWords } from './use-scope-words.ts';

export function Requests() {
  const t = useTranslations('requests');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(RequestsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const scopeWords = useScopeWords(data?.me?.devices ?? []);
  const requests = data?.me?.requests;
  return (
    <div className="flex flex-col gap-12">
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {requests && requests.nodes.length > 0 && (
            <ButtonLink href="/requests/new" className="w-full sm:w-auto">
              {t('ask')}
            </ButtonLink>
          )}
        </div>
        {error && !requests && <Failed error={error} onRetry={() => void refetch()} />}
        {!requests && !error && <Skeleton rows={4} height={72} />}
        {requests?.nodes.length === 0 && (
          <Empty title={t('empty')}>
            <p>{t('emptyText')}</p>
            <ButtonLink href="/requests/new">{t('ask')}</ButtonLink>
          </Empty>
        )}
        {requests && requests.nodes.length > 0 && (
          <ul className="flex flex-col border-t border-rule">
            {requests.nodes.map((request) => (
              <RequestRow key={request.id} request={request} scope={scopeWords(request)} />
            ))}
          </ul>
        )}
        {requests?.pageInfo.hasNextPage && (
          <Button
            className="self-start"
            isPending={loading}
            onPress={() => void fetchMore({ variables: { after: requests.pageInfo.endCursor } })}
          >
            {c('showMore')}
          </Button>
        )}
      </div>
      <section aria-labelledby="downloads" className="flex flex-col gap-4">
        <SectionTitle id="downloads">{t('downloads')}</SectionTitle>
        <Deliveries />
      </section>
      <p>
        <Link href="/reports">{t('toReports')}</Link>
      </p>
    </div>
  );
}
