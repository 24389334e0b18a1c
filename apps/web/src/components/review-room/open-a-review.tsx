'use client';

import { useTranslations } from 'next-intl';
import { ListenDespite } from '@/components/clock/listen-despite.tsx';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import { useDeeds } from '@/components/desk/use-deeds.ts';
import type { LimitedUse } from '@/generated/graphql.ts';

export interface OpenAReviewProps {
  request: { id: string; version: number; limitedUses: readonly LimitedUse[] };
}

/** The way to listen: with a reason, with compelling grounds besides where the person objected, and what a restriction leaves of it. */
export function OpenAReview({ request }: OpenAReviewProps) {
  const t = useTranslations('reviewRoom');
  const { openReview } = useDeeds(request.id);
  return (
    <div className="flex flex-col items-start gap-3">
      {request.limitedUses.includes('ANY') && <p className="max-w-[65ch]">{t('restricted')}</p>}
      {request.limitedUses.includes('HUMAN_REVIEW') ? (
        <ListenDespite request={request} />
      ) : (
        <DeedWithReason deed="review" onConfirm={openReview} />
      )}
    </div>
  );
}
