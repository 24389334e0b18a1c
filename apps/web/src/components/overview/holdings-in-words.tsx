'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormats } from '@/formats/use-formats.ts';
import type { OverviewQuery } from '@/generated/graphql.ts';

type Holdings = NonNullable<OverviewQuery['me']>['holdings'];

/** The figures as a sentence: people read it, and it can be read aloud. */
export function HoldingsInWords({ holdings }: { holdings: Holdings }) {
  const t = useTranslations('overview');
  const formats = useFormats();
  const { firstRecordedAt, lastRecordedAt } = holdings;
  if (holdings.recordingCount === 0 || !firstRecordedAt || !lastRecordedAt) {
    return <p className="font-serif text-lg">{t('nothing')}</p>;
  }
  const strong = (words: ReactNode) => <strong className="font-semibold">{words}</strong>;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-serif text-lg">
        {t.rich('holdings', {
          strong,
          count: holdings.recordingCount,
          devices: holdings.deviceCount,
          duration: formats.duration(holdings.totalDurationMs),
        })}
      </p>
      <p className="text-ink-soft">
        {t('span', { first: formats.day(firstRecordedAt), last: formats.day(lastRecordedAt) })}{' '}
        {t('size', { size: formats.bytes(holdings.totalByteLength) })}
      </p>
    </div>
  );
}
