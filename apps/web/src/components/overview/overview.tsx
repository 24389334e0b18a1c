'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { WhatWeOweYou } from '@/components/breach-letter/what-we-owe-you.tsx';
import { OwnershipChanges } from '@/components/ownership-changes/ownership-changes.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { OverviewDocument } from '@/generated/graphql.ts';
import { DevicesHeld } from './devices-held.tsx';
import { HoldingsInWords } from './holdings-in-words.tsx';
import { ReadyCopy } from './ready-copy.tsx';
import { Statement } from './statement.tsx';

/** What is held about this person, in one page that could be printed and kept. */
export function Overview() {
  const t = useTranslations('overview');
  const { data, error, refetch } = useQuery(OverviewDocument, { fetchPolicy: 'cache-and-network' });
  const me = data?.me;
  if (!me) {
    return (
      <div className="flex flex-col gap-6">
        <PageTitle>{t('title')}</PageTitle>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton rows={6} height={96} gap={24} />
        )}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-12">
      <div className="flex flex-col gap-6">
        <PageTitle lead={t('for', { name: me.displayName })}>{t('title')}</PageTitle>
        <WhatWeOweYou />
        <HoldingsInWords holdings={me.holdings} />
        {me.holdings.recordingCount > 0 && (
          <div className="no-print flex flex-col gap-3 sm:flex-row">
            <ButtonLink href="/recordings">{t('hear')}</ButtonLink>
            <ButtonLink href="/requests/new/copy" look="outline">
              {t('ask')}
            </ButtonLink>
          </div>
        )}
        <OwnershipChanges />
        <ReadyCopy />
      </div>
      {me.devices.length > 0 && <DevicesHeld devices={me.devices} />}
      <Statement sections={me.statement} />
    </div>
  );
}
