'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { OurBreachLettersDocument } from '@/generated/graphql.ts';

/** What went wrong with this person's data, and what they received of somebody else: said before all else. Silent when nothing did. */
export function WhatWeOweYou() {
  const t = useTranslations('breachLetter.overview');
  const formats = useFormats();
  const { data } = useQuery(OurBreachLettersDocument, { fetchPolicy: 'cache-and-network' });
  const letters = data?.me?.breachLetters ?? [];
  const asks = (data?.me?.receivedByMistake ?? []).filter(({ state }) => state !== 'CONFIRMED');
  const [unread] = letters.filter(({ readAt }) => !readAt);
  const [soonest] = asks;
  return (
    <>
      {unread && (
        <Callout look="stopped" title={t('letterTitle')}>
          <p lang={unread.locale?.toLowerCase()}>{unread.subject}</p>
          <Link href={`/letters/${unread.id}`}>{t('letterLink')}</Link>
        </Callout>
      )}
      {soonest && (
        <Callout look="waiting" title={t('receivedTitle')}>
          <p>{t('receivedText', { date: formats.dateTime(soonest.answerBy) })}</p>
          <Link href="/received">{t('receivedLink')}</Link>
        </Callout>
      )}
      {!unread && letters.length > 0 && (
        <p className="no-print">
          <Link href={`/letters/${letters[0]?.id}`}>{t('letterAgain')}</Link>
        </p>
      )}
    </>
  );
}
