'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { splitDuration } from './split-duration.ts';

/** How fast something was: "0.4 s" below ten seconds, then as every duration. */
export function useSpan(): (durationMs: number) => string {
  const locale = useLocale();
  const t = useTranslations('common.units');
  return useMemo(() => {
    const seconds = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 });
    return (durationMs) =>
      durationMs < 10_000
        ? `${seconds.format(Math.max(durationMs, 100) / 1000)} s`
        : t('duration', splitDuration(durationMs)).trim();
  }, [locale, t]);
}
