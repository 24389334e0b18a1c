'use client';

import { useTranslations } from 'next-intl';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import { ReviewSummary } from '@/components/review-room/review-summary.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { OfficerRequestPartsFragment } from '@/generated/graphql.ts';
import { DecisionStory } from './decision-story.tsx';
import { useDecisions } from './use-decisions.ts';

/** What of a request takes two: what was proposed for it, and what this officer may propose or decide. */
export function RequestDecisions({ request }: { request: OfficerRequestPartsFragment }) {
  const t = useTranslations('decisions');
  const r = useTranslations('reviewRoom');
  const { proposeRelease, proposeRefusal, proposeClosing, decide } = useDecisions(request);
  const { decisions, viewerCanProposeRelease, viewerCanProposeRefusal, viewerCanClose } = request;
  const open = decisions.find(({ state }) => state === 'PROPOSED');
  const past = decisions.filter((decision) => decision !== open);
  if (!open && past.length === 0 && !viewerCanProposeRelease && !viewerCanProposeRefusal && !viewerCanClose)
    return null;
  return (
    <section aria-labelledby="four-eyes" className="flex flex-col gap-4">
      <SectionTitle id="four-eyes">{t('title')}</SectionTitle>
      {open?.kind === 'RELEASE' && request.reviewProgress && (
        <ReviewSummary id={request.id} progress={request.reviewProgress} />
      )}
      {open ? (
        <Callout look="waiting" title={t(open.viewerCanDecide ? 'yourTurn' : 'waits')}>
          <DecisionStory decision={open} />
          {request.reviewProgress && (
            <p>
              {r('progressValue', {
                heard: request.reviewProgress.heardCount,
                decided: request.reviewProgress.decidedCount,
                total: request.reviewProgress.itemCount,
              })}
              {'. '}
              <Link href={`/desk/requests/${request.id}/review`}>{t('toReview')}</Link>
            </p>
          )}
          <p className="max-w-[65ch]">{t(open.viewerCanDecide ? 'lookFirst' : 'anotherPerson')}</p>
          <div className="flex flex-col gap-3 sm:flex-row">
            {open.viewerCanDecide && (
              <>
                <DeedWithReason deed="confirm" onConfirm={(reason) => decide(open.id, 'CONFIRM', reason)} />
                <DeedWithReason deed="reject" onConfirm={(reason) => decide(open.id, 'REJECT', reason)} />
              </>
            )}
            {open.viewerCanTakeBack && (
              <DeedWithReason deed="takeBack" onConfirm={(reason) => decide(open.id, 'REJECT', reason)} />
            )}
          </div>
        </Callout>
      ) : (
        <>
          <p className="max-w-[65ch] text-ink-soft">{t('text')}</p>
          <div className="flex flex-col gap-3 sm:flex-row">
            {viewerCanProposeRelease && <DeedWithReason deed="release" onConfirm={proposeRelease} />}
            {viewerCanProposeRefusal && <DeedWithReason deed="refuse" onConfirm={proposeRefusal} />}
            {viewerCanClose && <DeedWithReason deed="close" onConfirm={proposeClosing} />}
          </div>
        </>
      )}
      {past.length > 0 && (
        <Disclosure title={t('past', { count: past.length })}>
          <ul className="flex flex-col gap-4">
            {past.map((decision) => (
              <li key={decision.id}>
                <DecisionStory decision={decision} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
