'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { DeliveriesDocument } from '@/generated/graphql.ts';
import { DeliveryRow } from './delivery-row.tsx';

/** Every file that went out or is going out, newest first. */
export function Deliveries() {
  const t = useTranslations('download');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(DeliveriesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const deliveries = data?.me?.deliveries;
  if (error && !deliveries) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!deliveries) return <Skeleton rows={2} height={72} />;
  if (deliveries.nodes.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <>
      <ul className="flex flex-col border-t border-rule">
        {deliveries.nodes.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      {deliveries.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: deliveries.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </>
  );
}
