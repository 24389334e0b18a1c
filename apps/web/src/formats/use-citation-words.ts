'use client';

import { useLocale } from 'next-intl';
import { citationWords } from './citation-words.ts';

/** Citations as the page's language writes them. */
export function useCitationWords(): (citation: string) => string {
  return useLocale() === 'de' ? citationWords : (citation) => citation;
}
