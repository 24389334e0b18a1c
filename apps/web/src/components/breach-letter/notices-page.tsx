'use client';

import { useQuery } from '@apollo/client/react';
import { useLocale, useTranslations } from 'next-intl';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { PublicNoticesDocument } from '@/generated/graphql.ts';

/** What everybody may read of something that happened, where letters do not reach those concerned. */
export function NoticesPage() {
  const t = useTranslations('breachLetter.notices');
  const formats = useFormats();
  const locale = useLocale().toUpperCase();
  const { data, error, refetch } = useQuery(PublicNoticesDocument, { fetchPolicy: 'cache-and-network' });
  const notices = data?.publicNotices;
  return (
    <PageFrame navigation={<LanguageSwitch />}>
      <div className="flex flex-col gap-8">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
        {!error && !notices && <Skeleton rows={4} height={40} gap={16} />}
        {notices?.length === 0 && <p>{t('none')}</p>}
        {notices?.map(({ shownFrom, texts }) => {
          const text = texts.find((one) => one.locale === locale) ?? texts[0];
          if (!text) return null;
          return (
            <article key={shownFrom + text.subject} className="flex flex-col gap-3 wrap-break-word">
              <SectionTitle>{text.subject}</SectionTitle>
              <p className="text-sm text-ink-soft">{formats.dateTime(shownFrom)}</p>
              <p className="max-w-[65ch] whitespace-pre-line">{text.body}</p>
            </article>
          );
        })}
      </div>
    </PageFrame>
  );
}
