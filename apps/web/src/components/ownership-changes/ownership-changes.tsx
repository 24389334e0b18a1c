'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout.tsx';
import { OwnershipChangesDocument } from '@/generated/graphql.ts';
import { OwnershipChange } from './ownership-change.tsx';

/** What officers say about who had this person's devices, while it can still be stopped. Silent when there is nothing. */
export function OwnershipChanges() {
  const t = useTranslations('overview.ownershipChange');
  const { data } = useQuery(OwnershipChangesDocument, { fetchPolicy: 'network-only' });
  const [stoppedIds, setStoppedIds] = useState<readonly string[]>([]);
  const changes = data?.me?.ledgerChanges.filter(({ id }) => !stoppedIds.includes(id)) ?? [];
  return (
    <>
      {stoppedIds.length > 0 && (
        <Callout role="status" look="done" title={t('stopped')}>
          <p>{t('stoppedText')}</p>
        </Callout>
      )}
      {changes.map((change) => (
        <OwnershipChange
          key={change.id}
          change={change}
          onObjected={() => setStoppedIds([...stoppedIds, change.id])}
        />
      ))}
    </>
  );
}
