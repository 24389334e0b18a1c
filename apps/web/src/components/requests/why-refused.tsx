'use client';

import { useTranslations } from 'next-intl';
import { groundWords } from '@/components/decisions/ground-words.ts';
import { FactList } from '@/components/ui/fact-list.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { RequestPartsFragment } from '@/generated/graphql.ts';

/** What of a request is done and what is not, with the ground and the reasons; and what one can do about it. */
export function WhyRefused({ why }: { why: NonNullable<RequestPartsFragment['whyRefused']> }) {
  const t = useTranslations('requests.whyRefused');
  const { granted, ground, reasons } = why;
  return (
    <section aria-labelledby="why-refused" className="flex flex-col gap-3">
      <SectionTitle id="why-refused">{t(granted ? 'titlePartly' : 'title')}</SectionTitle>
      <FactList
        facts={[
          ...(granted
            ? [{ label: t('granted'), value: <span className="whitespace-pre-line">{granted}</span> }]
            : []),
          { label: t('ground'), value: groundWords(ground) },
          {
            label: t(granted ? 'reasonsPartly' : 'reasons'),
            value: <span className="whitespace-pre-line">{reasons}</span>,
          },
        ]}
      />
      <p className="max-w-[65ch]">{t('remedy')}</p>
    </section>
  );
}
