'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { AskedInWords } from '@/components/clock/asked-in-words.tsx';
import { ErasureState } from '@/components/erasure/erasure-state.tsx';
import { Messages } from '@/components/messages/messages.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { LiveRegion } from '@/components/ui/live-region.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { RequestDocument } from '@/generated/graphql.ts';
import { WhyThisDate } from './due-date.tsx';
import { isMoving, isOpen } from './is-moving.ts';
import { KeptBack } from './kept-back.tsx';
import { NextStep } from './next-step.tsx';
import { NoSuchRequest } from './no-such-request.tsx';
import { RequestState } from './request-state.tsx';
import { Story } from './story.tsx';
import { useScopeWords } from './use-scope-words.ts';
import { WhyRefused } from './why-refused.tsx';
import { WithdrawRequest } from './withdraw-dialog.tsx';

/** While the portal is at work the page asks every second, else once in a while: somebody else may move it. */
const POLL_MOVING_MS = 1000;
const POLL_RESTING_MS = 15_000;

export function RequestPage({ id }: { id: string }) {
  const t = useTranslations('requests');
  const formats = useFormats();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(RequestDocument, {
    variables: { id },
  });
  const me = data?.me;
  const request = me?.request;
  const state = request?.state;
  const isPacked = request?.kind === 'ACCESS' || request?.kind === 'PORTABILITY';
  const scopeWords = useScopeWords(me?.devices ?? []);
  useEffect(() => {
    if (state) startPolling(isPacked && isMoving(state) ? POLL_MOVING_MS : POLL_RESTING_MS);
    return stopPolling;
  }, [state, isPacked, startPolling, stopPolling]);

  if (error && !request) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={9} height={48} gap={16} />;
  if (!request) return <NoSuchRequest />;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests" className="self-start">
          {t('toList')}
        </Link>
        <PageTitle
          lead={
            <>
              {t('askedOn', { date: formats.dateTime(request.askedAt) })} ·{' '}
              {t('recordings', { count: request.recordingCount })}
            </>
          }
        >
          {t(`titleOf.${request.kind}`, { scope: scopeWords(request) })}
        </PageTitle>
      </div>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <RequestState state={request.state} />
          {isOpen(request.state) && (
            <span>{t('dueOn', { date: formats.calendarDay(request.due.dueOn) })}</span>
          )}
        </div>
        <LiveRegion>{t(`state.${request.state}`)}</LiveRegion>
        <NextStep request={request} />
        {request.whyRefused && <WhyRefused why={request.whyRefused} />}
        {request.keptBack && <KeptBack keptBack={request.keptBack} />}
        {request.clock.isPaused && (
          <Callout look="waiting" title={t('awaited.title')}>
            <p>{t('awaited.text')}</p>
          </Callout>
        )}
        {request.clock.isExtended && isOpen(request.state) && (
          <Callout title={t('extended.title', { date: formats.calendarDay(request.due.dueOn) })}>
            <p>{t('extended.text', { reason: request.clock.extensionReason ?? '' })}</p>
          </Callout>
        )}
        {error && <Failed error={error} />}
      </div>
      {request.asked && (
        <section aria-labelledby="asked" className="flex flex-col gap-3">
          <SectionTitle id="asked">{t('asked')}</SectionTitle>
          <AskedInWords asked={request.asked} isOwn />
        </section>
      )}
      {request.kind === 'ERASURE' && <ErasureState requestId={request.id} state={request.state} />}
      <section aria-labelledby="story" className="flex flex-col gap-6">
        <SectionTitle id="story">{t('story.title')}</SectionTitle>
        <Story request={request} />
      </section>
      {request.state !== 'CLOSED' && request.state !== 'WITHDRAWN' && (
        <section aria-labelledby="due" className="flex flex-col gap-2">
          <SectionTitle id="due">{t('due.title')}</SectionTitle>
          <p>{t('due.text', { date: formats.calendarDay(request.due.dueOn) })}</p>
          <WhyThisDate due={request.due} askedAt={request.askedAt} />
        </section>
      )}
      <Messages requestId={request.id} side="customer" />
      <div className="flex flex-wrap items-center justify-between gap-4 border-t border-rule pt-6">
        <p className="text-sm text-ink-soft">
          {t('number')} <code className="font-mono break-all select-all">{request.id}</code>
        </p>
        {request.viewerCanWithdraw && <WithdrawRequest requestId={request.id} kind={request.kind} />}
      </div>
    </div>
  );
}
