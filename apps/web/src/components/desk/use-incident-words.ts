'use client';

import { useTranslations } from 'next-intl';

interface Happened {
  code: string;
  findingCode: string | null;
  summary: string;
}

/** The words for why an incident was opened, by its codes; the server's English where a code is new. */
export function useIncidentWords(): (incident: Happened) => string {
  const t = useTranslations('desk.happened');
  const f = useTranslations('desk.finding');
  return ({ code, findingCode, summary }) => {
    if (!t.has(code as 'NOT_ME')) return summary;
    const words = t(code as 'NOT_ME');
    if (findingCode === null) return words;
    return f.has(findingCode as 'FROZEN') ? `${words} ${f(findingCode as 'FROZEN')}` : summary;
  };
}
