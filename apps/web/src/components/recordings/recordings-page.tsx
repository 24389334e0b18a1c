'use client';

import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { LiveRegion } from '@/components/ui/live-region.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { RecordingsDocument, RecordingsFrameDocument } from '@/generated/graphql.ts';
import { DeviceChips } from './device-chips.tsx';
import { fillMonths } from './fill-months.ts';
import { MonthHistogram } from './month-histogram.tsx';
import { type ChosenRecordings, chosenFrom, filterOf, searchOf } from './recording-filter.ts';
import { RecordingList } from './recording-list.tsx';

const pageSize = 50;

export function RecordingsPage() {
  const t = useTranslations('recordings');
  const c = useTranslations('common.units');
  const formats = useFormats();
  const search = useSearchParams();
  const chosen = useMemo(() => chosenFrom(new URLSearchParams(search)), [search]);
  const { deviceIds } = chosen;
  const frame = useQuery(RecordingsFrameDocument, {
    variables: { deviceIds: deviceIds.length > 0 ? deviceIds : null },
  });
  const list = useQuery(RecordingsDocument, { variables: { first: pageSize, filter: filterOf(chosen) } });
  const shownFrame = frame.data ?? frame.previousData;
  const months = useMemo(() => fillMonths(shownFrame?.me?.months ?? []), [shownFrame]);
  const period = periodOf(months, chosen);
  const total = months.slice(period.from, period.to + 1).reduce((sum, one) => sum + one.recordingCount, 0);

  const connection = list.data?.me?.recordings;
  const { fetchMore } = list;
  const after = connection?.pageInfo.endCursor;
  const loadMore = useCallback(() => {
    void fetchMore({ variables: { after } }).catch(() => undefined);
  }, [fetchMore, after]);

  const choose = (next: ChosenRecordings) => history.replaceState(null, '', `?${searchOf(next)}`);

  const error = frame.error ?? (connection ? undefined : list.error);
  if (error)
    return <Failed error={error} onRetry={() => void Promise.all([frame.refetch(), list.refetch()])} />;
  const me = shownFrame?.me;
  if (!me) return <Skeleton rows={8} height={64} gap={16} />;
  if (me.holdings.recordingCount === 0) {
    return (
      <div className="flex flex-col gap-8">
        <PageTitle>{t('title')}</PageTitle>
        <Empty title={t('noneTitle')}>
          <p>{t('noneText')}</p>
        </Empty>
      </div>
    );
  }
  const isAll = !chosen.fromMonth && !chosen.toMonth;
  const span = t('span', {
    from: formats.month(months[period.from]?.month ?? '2000-01'),
    to: formats.month(months[period.to]?.month ?? '2000-01'),
  });
  const found = t('found', { count: total });
  return (
    <div className="flex flex-col gap-6">
      <PageTitle
        lead={[
          c('recordings', { count: me.holdings.recordingCount }),
          formats.duration(me.holdings.totalDurationMs),
          c('devices', { count: me.holdings.deviceCount }),
        ].join(' · ')}
      >
        {t('title')}
      </PageTitle>
      <div className="flex flex-col gap-4">
        <DeviceChips
          devices={me.devices}
          chosenIds={deviceIds}
          onChange={(ids) => choose({ ...chosen, deviceIds: ids })}
        />
        {months.length > 0 && (
          <MonthHistogram
            months={months}
            period={period}
            onChange={({ from, to }) =>
              choose({
                ...chosen,
                fromMonth: from === 0 ? null : (months[from]?.month ?? null),
                toMonth: to === months.length - 1 ? null : (months[to]?.month ?? null),
              })
            }
          />
        )}
        <div className="-mb-6 flex min-h-11 flex-wrap items-center justify-between gap-x-4">
          <p className="text-sm text-ink-soft">{isAll ? t('dragHint') : `${span} · ${found}`}</p>
          {!isAll && (
            <Button
              look="quiet"
              className="-mr-4"
              onPress={() => choose({ ...chosen, fromMonth: null, toMonth: null })}
            >
              {t('allMonths')}
            </Button>
          )}
        </div>
        <LiveRegion>{isAll && deviceIds.length === 0 ? '' : found}</LiveRegion>
      </div>
      {connection ? (
        connection.nodes.length > 0 ? (
          <RecordingList
            recordings={connection.nodes}
            total={total}
            hasMore={connection.pageInfo.hasNextPage}
            loadMore={loadMore}
          />
        ) : (
          <Empty title={t('noneFound')} />
        )
      ) : (
        <Skeleton rows={8} height={64} gap={16} />
      )}
    </div>
  );
}

function periodOf(months: readonly { month: string }[], { fromMonth, toMonth }: ChosenRecordings) {
  const last = Math.max(0, months.length - 1);
  const from = fromMonth ? months.findIndex(({ month }) => month >= fromMonth) : 0;
  const to = toMonth ? months.findLastIndex(({ month }) => month <= toMonth) : last;
  return { from: from < 0 ? last : from, to: to < 0 ? 0 : to };
}
