'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { FilingQuery } from '@/generated/graphql.ts';

type Filing = NonNullable<FilingQuery['filing']>;

/** Who of the authority looked and took what: the controller sees it, as a customer sees who listened. */
export function FilingLooks({
  filing: { looks, openUntil },
}: {
  filing: Pick<Filing, 'looks' | 'openUntil'>;
}) {
  const t = useTranslations('filing.looks');
  const formats = useFormats();
  if (!openUntil) return null;
  return (
    <section aria-labelledby="looks" className="flex flex-col gap-3">
      <SectionTitle id="looks">{t('title')}</SectionTitle>
      <p className="text-ink-soft">{t('openUntil', { date: formats.dateTime(openUntil) })}</p>
      {looks.length === 0 && <p>{t('none')}</p>}
      <ul className="flex flex-col gap-1">
        {looks.map(({ at, byName, document }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: looks have no ids, and none is ever taken out
          <li key={place} className="wrap-break-word">
            <span className="tabular text-ink-soft">{formats.dateTime(at)}</span>{' '}
            {document ? t('took', { name: byName, document }) : t('looked', { name: byName })}
          </li>
        ))}
      </ul>
    </section>
  );
}
