'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { AuthorityDocument } from '@/generated/graphql.ts';
import { FiguresInWords } from './figures-in-words.tsx';
import { Notices } from './notices.tsx';

/** For the supervisory authority: a document in four headings, counts and no people; print gives the same. */
export function AuthorityReport() {
  const t = useTranslations('authority');
  const c = useTranslations('common');
  const formats = useFormats();
  const [readAt] = useState(() => new Date());
  const { data, error, loading, refetch, fetchMore } = useQuery(AuthorityDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const desk = data?.regulatorDesk;
  if (error && !desk) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!desk || !data) return <Skeleton rows={10} height={40} gap={16} />;
  const { filings } = desk;
  return (
    <article className="flex flex-col gap-10">
      <div className="flex flex-col gap-6">
        <p className="text-sm text-ink-soft">
          {t('from', { name: data.portal.controllerName })}
          <br />
          {t('to', { name: desk.authorityName })}
          <br />
          {t('asOf', { date: formats.dateTime(readAt), version: data.portal.version })}
        </p>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <Button className="no-print self-start" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <section aria-labelledby="requests" className="flex flex-col gap-4">
        <SectionTitle id="requests">{t('requestsTitle')}</SectionTitle>
        <FiguresInWords figures={desk.figures} about="requests" />
      </section>
      <section aria-labelledby="incidents" className="flex flex-col gap-4">
        <SectionTitle id="incidents">{t('incidentsTitle')}</SectionTitle>
        <FiguresInWords figures={desk.figures} about="incidents" />
      </section>
      <section aria-labelledby="notices" className="flex flex-col gap-4">
        <SectionTitle id="notices">{t('noticesTitle')}</SectionTitle>
        <Notices filings={filings.nodes} />
        {filings.pageInfo.hasNextPage && (
          <Button
            className="no-print self-start"
            isPending={loading}
            onPress={() => void fetchMore({ variables: { after: filings.pageInfo.endCursor } })}
          >
            {c('showMore')}
          </Button>
        )}
      </section>
      <section aria-labelledby="limits" className="flex flex-col gap-2">
        <SectionTitle id="limits">{t('limitsTitle')}</SectionTitle>
        <p className="max-w-[65ch]">{t('limitsText')}</p>
        <p>{t('questions', { contact: data.portal.controllerContact })}</p>
      </section>
    </article>
  );
}
