'use client';

import { useQuery } from '@apollo/client/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { LetterWords } from '@/components/breach-letter/letter-words.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { IncidentLetterPreviewsDocument, type LetterLocale } from '@/generated/graphql.ts';

const LOCALES = ['en', 'de', 'fr'] as const;

/** The very words that go out, to the first person who waits, in each language: what both officers decide on. */
export function LetterPreviews({ incidentId, number }: { incidentId: string; number: number }) {
  const t = useTranslations('letters.wording');
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>(useLocale() === 'de' ? 'de' : 'en');
  const { data, error, refetch } = useQuery(IncidentLetterPreviewsDocument, {
    variables: { id: incidentId, number },
    fetchPolicy: 'cache-and-network',
  });
  const previews = data?.desk?.incident?.letterPreviews;
  if (error && !previews) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!previews) return <Skeleton rows={6} height={40} gap={16} />;
  const shown = previews.find((one) => one.locale === (locale.toUpperCase() as LetterLocale));
  return (
    <div className="flex w-full flex-col gap-4">
      <RadioGroup
        label={t('preview')}
        inRow
        value={locale}
        onChange={(value) => setLocale(value as (typeof LOCALES)[number])}
        options={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
      {shown && (
        <section
          lang={locale}
          aria-label={shown.subject}
          className="flex flex-col gap-4 rounded-md border border-rule bg-paper p-4 wrap-break-word sm:p-6"
        >
          <p className="font-serif text-xl font-semibold">{shown.subject}</p>
          <LetterWords body={shown.body} />
        </section>
      )}
    </div>
  );
}
