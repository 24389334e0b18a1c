'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { CloseReviewDocument, type ReviewPartsFragment } from '@/generated/graphql.ts';

/** Only while this is open can an officer hear anything, and the customer sees each time that they did. */
export function OpenReview({ requestId, review }: { requestId: string; review: ReviewPartsFragment }) {
  const t = useTranslations('desk.review');
  const r = useTranslations('reviewRoom');
  const formats = useFormats();
  const [close, { loading, error }] = useMutation(CloseReviewDocument, {
    refetchQueries: 'active',
  });
  return (
    <section aria-labelledby="review" className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <SectionTitle id="review">{t('openTitle')}</SectionTitle>
        <p className="text-ink-soft">{t('openUntil', { time: formats.dateTime(review.closesAt) })}</p>
        <p className="max-w-[65ch]">{t('seen', { reason: review.reason })}</p>
      </div>
      {error && <Failed error={error} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/desk/requests/${requestId}/review`}>{r('toRoom')}</ButtonLink>
        <Button
          isPending={loading}
          onPress={() => void close({ variables: { reviewId: review.id } }).catch(() => undefined)}
        >
          {t('close')}
        </Button>
      </div>
    </section>
  );
}
