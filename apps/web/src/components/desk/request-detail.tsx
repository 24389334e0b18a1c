'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { AnswerStep } from '@/components/clock/answer-step.tsx';
import { AskedInWords } from '@/components/clock/asked-in-words.tsx';
import { LegalClockExplained } from '@/components/clock/legal-clock.tsx';
import { RequestSteps } from '@/components/clock/request-steps.tsx';
import { RequestDecisions } from '@/components/decisions/request-decisions.tsx';
import { HoldsPanel } from '@/components/erasure/holds-panel.tsx';
import { Messages } from '@/components/messages/messages.tsx';
import { RequestState } from '@/components/requests/request-state.tsx';
import { Story } from '@/components/requests/story.tsx';
import { OpenAReview } from '@/components/review-room/open-a-review.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { OfficerRequestDocument } from '@/generated/graphql.ts';
import { Absent } from './absent.tsx';
import { OpenReview } from './open-review.tsx';
import { useFindingWords } from './use-finding-words.ts';
import { WorkFailed } from './work-failed.tsx';

const POLL_MS = 5000;

export function RequestDetail({ id }: { id: string }) {
  const t = useTranslations('desk.detail');
  const k = useTranslations('clock.kind');
  const d = useTranslations('clock.door');
  const c = useTranslations('clock');
  const formats = useFormats();
  const findingWords = useFindingWords();
  const { data, error, refetch } = useQuery(OfficerRequestDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const request = data?.desk?.request;
  if (error && !request) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} height={40} gap={16} />;
  if (!request) return <Absent back="/desk" />;
  const canHear = request.viewerCanOpenReview && !request.review;
  const isProposed = request.decisions.some(({ state }) => state === 'PROPOSED');
  return (
    <article className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/desk" className="self-start lg:hidden">
          {t('back')}
        </Link>
        <PageTitle
          lead={
            <span className="flex flex-wrap items-center gap-x-4">
              <RequestState state={request.state} words="desk.state" />
              <span>{k(request.kind)}</span>
              <span>{d(request.door)}</span>
              <span>{t('askedOn', { date: formats.dateTime(request.receivedAt) })}</span>
              <span>{t('recordings', { count: request.recordingCount })}</span>
            </span>
          }
        >
          {request.customerName}
        </PageTitle>
      </div>
      {request.asked && (
        <section aria-labelledby="asked" className="flex flex-col gap-3">
          <SectionTitle id="asked">{c('asked.title')}</SectionTitle>
          <AskedInWords asked={request.asked} />
        </section>
      )}
      {request.limitedUses.length > 0 && (
        <Callout look="frozen" title={c('limited.title')}>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {request.limitedUses.map((use) => (
              <li key={use}>{c(`limited.${use}`)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {request.findings.length > 0 && (
        <Callout look={request.state === 'STOPPED' ? 'stopped' : 'waiting'} title={t('findings')}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            {request.findings.map((finding) => (
              <li key={`${finding.code} ${finding.recordingId} ${finding.entry}`}>
                {findingWords(finding)}
                {finding.recordingId && (
                  <code className="block font-mono text-sm break-all text-ink-soft">
                    {finding.recordingId}
                  </code>
                )}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {request.failure && <WorkFailed request={request} failure={request.failure} />}
      {request.review && <OpenReview requestId={request.id} review={request.review} />}
      {isProposed && <RequestDecisions request={request} />}
      {(canHear || request.viewerCanAnswer) && (
        <section aria-labelledby="decide" className="flex flex-col gap-3">
          <SectionTitle id="decide">{t('decide')}</SectionTitle>
          {request.viewerCanAnswer && (
            <>
              <p className="max-w-[65ch] text-ink-soft">{t('answerText')}</p>
              <AnswerStep request={request} look={isProposed ? 'outline' : 'primary'} />
            </>
          )}
          {canHear && (
            <>
              <p className="max-w-[65ch] text-ink-soft">{t('decideText')}</p>
              <OpenAReview request={request} />
            </>
          )}
        </section>
      )}
      {!isProposed && <RequestDecisions request={request} />}
      <section aria-labelledby="due" className="flex flex-col gap-4">
        <SectionTitle id="due">{t('due', { date: formats.calendarDay(request.due.dueOn) })}</SectionTitle>
        <LegalClockExplained clock={request.clock} receivedAt={request.receivedAt} />
        <RequestSteps request={request} />
      </section>
      <section aria-labelledby="story" className="flex flex-col gap-6">
        <SectionTitle id="story">{t('story')}</SectionTitle>
        <Story request={request} words="desk.story" />
      </section>
      {request.kind === 'ERASURE' && <HoldsPanel requestId={request.id} />}
      <Messages requestId={request.id} side="officer" />
      <p className="border-t border-rule pt-4 text-sm text-ink-soft">
        {t('number')} <code className="font-mono break-all select-all">{request.id}</code>
      </p>
    </article>
  );
}
