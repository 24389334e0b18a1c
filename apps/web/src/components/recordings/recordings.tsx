'use client';

import { useQuery } from '@apollo/client/react';
import { getLocalTimeZone } from '@internationalized/date';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { RecordingsFrameDocument } from '@/generated/graphql.ts';
import { DeviceChips } from './device-chips.tsx';
import { fillMonths } from './fill-months.ts';
import { PeriodChoice } from './period-choice.tsx';
import { periodOf } from './period-of.ts';
import { type ChosenRecordings, chosenFrom, searchOf } from './recording-filter.ts';
import { RecordingList } from './recording-list.tsx';
import { useRecordings } from './use-recordings.ts';

/** What is chosen stands in the address; the list and the histogram follow it. */
export function Recordings() {
  const t = useTranslations('recordings');
  const c = useTranslations('common.units');
  const formats = useFormats();
  const search = useSearchParams();
  const chosen = useMemo(() => chosenFrom(new URLSearchParams(search)), [search]);
  const { deviceIds } = chosen;
  const frame = useQuery(RecordingsFrameDocument, {
    variables: { deviceIds: deviceIds.length > 0 ? deviceIds : null, timeZone: getLocalTimeZone() },
  });
  const list = useRecordings(chosen);
  const me = (frame.data ?? frame.previousData)?.me;
  const months = useMemo(() => fillMonths(me?.months ?? []), [me]);
  const period = periodOf(months, chosen);
  const total = months.slice(period.from, period.to + 1).reduce((sum, one) => sum + one.recordingCount, 0);
  const choose = (next: ChosenRecordings) => history.replaceState(null, '', `?${searchOf(next)}`);

  if (frame.error) return <Failed error={frame.error} onRetry={() => void frame.refetch()} />;
  if (!me) return <Skeleton rows={8} height={64} gap={16} />;
  if (me.holdings.recordingCount === 0) {
    return (
      <Empty title={t('noneTitle')}>
        <p>{t('noneText')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="-mt-4 text-ink-soft">
        {c('recordings', { count: me.holdings.recordingCount })} ·{' '}
        {formats.duration(me.holdings.totalDurationMs)} · {c('devices', { count: me.holdings.deviceCount })}
      </p>
      <DeviceChips
        devices={me.devices}
        chosenIds={deviceIds}
        onChange={(ids) => choose({ ...chosen, deviceIds: ids })}
      />
      <PeriodChoice months={months} period={period} chosen={chosen} total={total} onChoose={choose} />
      {list.error !== null && list.recordings.length === 0 && (
        <Failed error={list.error} onRetry={list.loadMore} />
      )}
      {list.isLoading && list.recordings.length === 0 && <Skeleton rows={8} height={64} gap={16} />}
      {!list.hasMore && list.recordings.length === 0 && <Empty title={t('noneFound')} />}
      {list.recordings.length > 0 && (
        <a
          href="#foot"
          className="sr-only self-start rounded-md bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:px-4 focus:py-3"
        >
          {t('skipList')}
        </a>
      )}
      {list.recordings.length > 0 && (
        <RecordingList
          recordings={list.recordings}
          total={total}
          hasMore={list.hasMore && list.error === null}
          loadMore={list.loadMore}
        />
      )}
      {list.error !== null && list.recordings.length > 0 && (
        <Failed error={list.error} onRetry={list.loadMore} />
      )}
    </>
  );
}
