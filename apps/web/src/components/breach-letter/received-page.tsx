'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { OurBreachLettersDocument } from '@/generated/graphql.ts';
import { ConfirmDeleted } from './confirm-deleted.tsx';

/** What this person received that is not theirs: please delete it, and say so. */
export function ReceivedPage() {
  const t = useTranslations('breachLetter.received');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(OurBreachLettersDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  const asks = data?.me?.receivedByMistake;
  if (!asks) return <Skeleton rows={6} height={40} gap={16} />;
  return (
    <article className="flex flex-col gap-8">
      <PageTitle lead={asks.length > 0 ? t('lead') : t('none')}>{t('title')}</PageTitle>
      {asks.map((ask) =>
        ask.state === 'CONFIRMED' ? (
          <Callout
            key={ask.id}
            look="done"
            title={t('confirmed', { date: ask.confirmedAt ? formats.dateTime(ask.confirmedAt) : '' })}
          >
            <p>{t('thanks')}</p>
          </Callout>
        ) : (
          <section key={ask.id} className="flex flex-col gap-4">
            <p>
              {t('asked', { date: formats.dateTime(ask.askedAt), until: formats.dateTime(ask.answerBy) })}
            </p>
            <ConfirmDeleted askId={ask.id} />
          </section>
        ),
      )}
    </article>
  );
}
