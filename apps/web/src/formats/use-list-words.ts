'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** "Kitchen, Bedroom and Hall", in the page's language. */
export function useListWords(): (items: readonly string[]) => string {
  const locale = useLocale();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale === 'de' ? 'de-DE' : 'en-GB', { type: 'conjunction' });
    return (items) => list.format(items);
  }, [locale]);
}
