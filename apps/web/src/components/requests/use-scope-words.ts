'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useListWords } from '@/formats/use-list-words.ts';

export interface Scope {
  deviceIds: readonly string[];
  from?: string | null;
  /** Exclusive: the first instant that is no longer asked for. */
  to?: string | null;
}

/** What was asked for, in words: "Everything", "Kitchen and Bedroom", "From … to …". */
export function useScopeWords(devices: readonly { id: string; name: string }[]): (scope: Scope) => string {
  const t = useTranslations('requests.scope');
  const locale = useLocale();
  const listWords = useListWords();
  const date = useMemo(
    () => new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }),
    [locale],
  );
  return ({ deviceIds, from, to }) => {
    const names = deviceIds.map(
      (id) => devices.find((device) => device.id === id)?.name ?? t('formerDevice'),
    );
    const first = from ? new Date(from) : null;
    const last = to ? new Date(new Date(to).getTime() - 1) : null;
    const period =
      first && last
        ? date.formatRange(first, last)
        : first
          ? t('since', { from: date.format(first) })
          : last
            ? t('until', { to: date.format(last) })
            : null;
    const what = names.length > 0 ? listWords(names) : period ? null : t('everything');
    return [what, period].filter(Boolean).join(', ');
  };
}
