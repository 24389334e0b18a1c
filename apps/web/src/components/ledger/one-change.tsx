'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Absent } from '@/components/desk/absent.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { LedgerChangeDocument } from '@/generated/graphql.ts';
import { LedgerChange } from './ledger-change.tsx';

const POLL_MS = 10_000;

/** One change of the ledger on a page of its own, where the list of what waits leads. */
export function OneChange({ id }: { id: string }) {
  const t = useTranslations('ledger');
  const d = useTranslations('decisions');
  const { data, error, refetch } = useQuery(LedgerChangeDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const change = data?.desk?.decision;
  if (data && !change?.ownershipEnd) return <Absent back="/desk/ledger" />;
  return (
    <div className="flex flex-col gap-6">
      <Link href="/desk/ledger" className="self-start">
        {t('back')}
      </Link>
      <PageTitle lead={<p className="max-w-[65ch]">{t('lead')}</p>}>{d('kind.END_OWNERSHIP')}</PageTitle>
      {error && !change && <Failed error={error} onRetry={() => void refetch()} />}
      {!change && !error && <Skeleton rows={3} height={120} />}
      {change && <LedgerChange change={change} />}
    </div>
  );
}
