'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Absent } from '@/components/desk/absent.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ReviewRoomDocument } from '@/generated/graphql.ts';
import { HowChosen } from './how-chosen.tsx';
import { ItemList } from './item-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { NextNotHeard } from './next-not-heard.tsx';
import { OpenAReview } from './open-a-review.tsx';
import { ProposeRelease } from './propose-release.tsx';
import { useRoomItems } from './use-room-items.ts';
import { useVerdicts } from './use-verdicts.ts';

/** While something plays the server's count moves on; else only other officers change it. */
const POLL_PLAYING_MS = 1500;
const POLL_MS = 10_000;

/** Where an officer hears what the system chose, and decides on each. */
export function ReviewRoom({ id }: { id: string }) {
  const t = useTranslations('reviewRoom');
  const formats = useFormats();
  const verdicts = useVerdicts();
  const [isPlaying, setPlaying] = useState(false);
  const { data, error, refetch } = useQuery(ReviewRoomDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: isPlaying ? POLL_PLAYING_MS : POLL_MS,
  });
  const request = data?.desk?.request;
  const room = useRoomItems({
    requestId: id,
    isOpen: Boolean(request?.review),
    firstLeftId: request?.review?.nextItem?.id ?? null,
    pollInterval: isPlaying ? POLL_PLAYING_MS : POLL_MS,
  });
  if (error && !request) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} height={40} gap={16} />;
  if (!request) return <Absent back="/desk" />;
  const { review, reviewProgress: progress } = request;
  const isProposed = request.decisions.some(({ state }) => state === 'PROPOSED');
  const opensAt = data.desk?.listeningBudget.opensAt;

  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <Link href={`/desk/requests/${id}`} className="self-start">
          {t('back')}
        </Link>
        <PageTitle lead={request.customerName}>{t('title')}</PageTitle>
      </div>
      {progress && (
        <div className="flex max-w-2xl flex-col gap-3">
          <p>{t(`cause.${progress.cause}`)}</p>
          <ProgressBar
            label={t('progress')}
            value={progress.decidedCount}
            total={progress.itemCount}
            valueLabel={t('progressValue', {
              heard: progress.heardCount,
              decided: progress.decidedCount,
              total: progress.itemCount,
            })}
          />
          <HowChosen progress={progress} />
        </div>
      )}
      {opensAt && (
        <Callout look="stopped" role="alert" title={t('budgetTitle')}>
          <p>{t('budgetText', { time: formats.time(opensAt) })}</p>
        </Callout>
      )}
      {!review &&
        (request.viewerCanOpenReview ? (
          <div className="flex flex-col items-start gap-3">
            <p className="max-w-[65ch]">{t('openFirst')}</p>
            <OpenAReview request={request} />
          </div>
        ) : (
          <Callout title={t('nothingTitle')}>
            <p>{t('nothingText')}</p>
          </Callout>
        ))}
      {isProposed && (
        <Callout look="waiting" title={t('propose.doneTitle')}>
          <p>{t('propose.doneText')}</p>
        </Callout>
      )}
      {review && room.currentId && (
        <div className="flex flex-col gap-6">
          <NextNotHeard onNext={() => room.goToNext('NOT_HEARD')} />
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)] lg:gap-12">
            <nav
              aria-label={t('list')}
              className="max-lg:max-h-80 max-lg:overflow-y-auto lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
            >
              <ItemList
                items={room.items}
                currentId={room.currentId}
                onChoose={room.choose}
                onMore={room.more}
              />
            </nav>
            {room.current ? (
              <ItemPanel
                key={`${room.current.id} ${room.current.verdict}`}
                item={room.current}
                verdicts={verdicts}
                isLocked={isProposed}
                onPlaying={setPlaying}
                onNext={() => void room.goToNext('NOT_DECIDED')}
              />
            ) : (
              <Skeleton rows={6} height={40} gap={16} />
            )}
          </div>
        </div>
      )}
      {progress && request.state === 'HELD' && !isProposed && (
        <ProposeRelease requestId={id} version={request.version} progress={progress} />
      )}
      {review && (
        <p className="text-sm text-ink-soft">
          {t('seen', { reason: review.reason, time: formats.dateTime(review.closesAt) })}
        </p>
      )}
    </div>
  );
}
