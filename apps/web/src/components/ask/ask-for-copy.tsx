'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { WhatCanBeAskedDocument } from '@/generated/graphql.ts';
import { AskForm, type AskFormProps } from './ask-form.tsx';

export function AskForCopy({ kind = 'copy' }: Partial<Pick<AskFormProps, 'kind'>>) {
  const t = useTranslations('requests');
  const { data, error, refetch } = useQuery(WhatCanBeAskedDocument, { fetchPolicy: 'cache-and-network' });
  const me = data?.me;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests/new" className="self-start">
          {t('toChoice')}
        </Link>
        <PageTitle lead={t(`new.leadOf.${kind}`)}>{t(`new.titleOf.${kind}`)}</PageTitle>
      </div>
      {error && !me && <Failed error={error} onRetry={() => void refetch()} />}
      {!me && !error && <Skeleton rows={7} height={48} gap={16} />}
      {me && me.holdings.recordingCount === 0 && (
        <Empty title={t('new.nothingTitle')}>
          <p>{t('new.nothingText')}</p>
          <Link href="/">{t('new.toStatement')}</Link>
        </Empty>
      )}
      {me && me.holdings.recordingCount > 0 && <AskForm me={me} kind={kind} />}
    </div>
  );
}
