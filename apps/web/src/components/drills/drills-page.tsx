'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { DrillsDocument } from '@/generated/graphql.ts';
import { PastDrills } from './past-drills.tsx';
import { RunningDrill } from './running-drill.tsx';
import { StartDrill } from './start-drill.tsx';

const POLL_MS = 2_000;

/** Exercises: the one under way, step by step as it goes on, and what earlier ones took. */
export function DrillsPage() {
  const t = useTranslations('drills');
  const { data, error, refetch } = useQuery(DrillsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const drills = data?.desk?.drills;
  const running = drills?.filter(({ state }) => state === 'RUNNING') ?? [];
  const past = drills?.filter(({ state }) => state === 'ENDED') ?? [];
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div className="flex flex-col gap-3">
        <Link href="/desk/incidents" className="self-start">
          {t('back')}
        </Link>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      {error && !drills && <Failed error={error} onRetry={() => void refetch()} />}
      {!drills && !error && <Skeleton rows={4} height={64} gap={16} />}
      {drills && running.length === 0 && <StartDrill />}
      {running.map((drill) => (
        <RunningDrill key={drill.id} drill={drill} />
      ))}
      {drills?.length === 0 && <Empty title={t('none')}>{t('noneText')}</Empty>}
      {past.length > 0 && <PastDrills drills={past} />}
    </div>
  );
}
