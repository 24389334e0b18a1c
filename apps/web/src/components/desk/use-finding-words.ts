'use client';

import { useTranslations } from 'next-intl';

/** The words for what the gate found, by its code, and the file that it is about; the server's English where a code is new. */
export function useFindingWords(): (finding: {
  code: string;
  text: string;
  entry?: string | null;
}) => string {
  const t = useTranslations('desk.finding');
  return ({ code, text, entry }) => {
    const words = t.has(code as 'FROZEN') ? t(code as 'FROZEN') : text;
    return entry ? t('about', { entry, words }) : words;
  };
}
