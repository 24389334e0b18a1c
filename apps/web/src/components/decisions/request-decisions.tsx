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
import { ProposeGrantInPart } from './propose-grant-in-part.tsx';
import { ProposeRefusal } from './propose-refusal.tsx';
import { useDecisions } from './use-decisions.ts';

/** What of a request takes two: what was proposed for it, and what this officer may propose or decide. */
export function RequestDecisions({ request }: { request: OfficerRequestPartsFragment }) {
  const t = useTranslations('decisions');
  const r = useTranslations('reviewRoom');
  const w = useTranslations('worklist.stale.what');
  const { changed, proposeRelease, proposeRefusal, proposeGrantInPart, proposeClosing, decide } =
    useDecisions(request);
  const { decisions, viewerCanProposeRelease, viewerCanProposeRefusal, viewerCanClose } = request;
  const open = decisions.find(({ state }) => state === 'PROPOSED');
  const past = decisions.filter((decision) => decision !== open);
  if (!open && past.length === 0 && !viewerCanProposeRelease && !viewerCanProposeRefusal && !viewerCanClose)
    return null;
  return (
    <section aria-labelledby="four-eyes" className="flex flex-col gap-4">
      <SectionTitle id="four-eyes">{t('title')}</SectionTitle>
      {changed.length > 0 && (
        <Callout look="waiting" role="status" title={t('changed')}>
          <p>{changed.map((what) => w(what)).join(', ')}</p>
        </Callout>
      )}
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
          <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            {viewerCanProposeRelease && (
              <DeedWithReason
                deed="release"
                look={request.viewerCanOpenReview || request.review ? 'outline' : 'primary'}
                onConfirm={proposeRelease}
              />
            )}
            {request.viewerCanProposeGrantInPart && (
              <ProposeGrantInPart request={request} onConfirm={proposeGrantInPart} />
            )}
            {viewerCanProposeRefusal && <ProposeRefusal request={request} onConfirm={proposeRefusal} />}
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
