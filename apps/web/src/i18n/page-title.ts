import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { areas } from './messages.ts';

/** The document's title: the `pageTitle` of an area's words. Use as `export const generateMetadata = pageTitle('requests')`. */
export function pageTitle(area: (typeof areas)[number]): () => Promise<Metadata> {
  return async () => {
    const t = await getTranslations(area as 'overview');
    return { title: t('pageTitle') };
  };
}
