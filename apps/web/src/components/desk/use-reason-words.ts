'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { WorkRowFragment } from '@/generated/graphql.ts';
import { useFindingWords } from './use-finding-words.ts';

const DAY_MS = 86_400_000;

export interface Reason {
  text: string;
  isUrgent: boolean;
  /** The text itself names the day on which it is due. */
  saysDue: boolean;
}

/** Why a request stands where it stands: held and by what, frozen, or by when it is due. */
export function useReasonWords(): (row: Pick<WorkRowFragment, 'state' | 'due' | 'findings'>) => Reason {
  const t = useTranslations('desk.reason');
  const formats = useFormats();
  const findingWords = useFindingWords();
  return ({ state, due, findings }) => {
    const days = Math.ceil((new Date(due.dueAt).getTime() - Date.now()) / DAY_MS);
    const date = formats.calendarDay(due.dueOn);
    const dueWords = days < 0 ? t('overdue', { date, days: -days }) : t('due', { date, days });
    const finding = findings[0];
    if (state === 'HELD') {
      return {
        text: finding ? t('held', { finding: findingWords(finding) }) : t('heldPlain'),
        isUrgent: true,
        saysDue: false,
      };
    }
    if (state === 'DELAYED') return { text: t('delayed'), isUrgent: true, saysDue: false };
    if (state === 'FROZEN') return { text: t('frozen'), isUrgent: true, saysDue: false };
    if (state === 'STOPPED') return { text: t('stopped'), isUrgent: true, saysDue: false };
    return { text: dueWords, isUrgent: days <= 7, saysDue: true };
  };
}
