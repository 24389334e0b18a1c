'use client';

import { useTranslations } from 'next-intl';

/** The words for what the gate found, by its code; the server's English where a code is new. */
export function useFindingWords(): (finding: { code: string; text: string }) => string {
  const t = useTranslations('desk.finding');
  return ({ code, text }) => (t.has(code as 'FROZEN') ? t(code as 'FROZEN') : text);
}
