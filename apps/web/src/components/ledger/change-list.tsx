'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { LedgerChangesDocument } from '@/generated/graphql.ts';
import { LedgerChange } from './ledger-change.tsx';

const POLL_MS = 10_000;

/** Every change of the ledger, the newest first, whatever came of it. */
export function ChangeList() {
  const t = useTranslations('ledger.changes');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(LedgerChangesDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const changes = data?.desk?.ledgerChanges;
  return (
    <section aria-labelledby="ledger-changes" className="flex flex-col gap-4">
      <SectionTitle id="ledger-changes">{t('title')}</SectionTitle>
      {error && !changes && <Failed error={error} onRetry={() => void refetch()} />}
      {!changes && !error && <Skeleton rows={3} height={120} />}
      {changes?.nodes.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
      {changes && changes.nodes.length > 0 && (
        <ul className="border-t border-rule">
          {changes.nodes.map((change) => (
            <li key={change.id} className="border-b border-rule py-6">
              <LedgerChange change={change} />
            </li>
          ))}
        </ul>
      )}
      {changes?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: changes.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </section>
  );
}
