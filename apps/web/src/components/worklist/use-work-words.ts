'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFindingWords } from '@/components/desk/use-finding-words.ts';
import type { StateLook } from '@/components/ui/state-mark.tsx';
import type { WorkPartsFragment } from '@/generated/graphql.ts';
import { daysUntil } from './days-until.ts';

export interface WorkWords {
  /** The reason for its place. */
  reason: string;
  look: StateLook;
  /** "3 days left", "late by 2 days"; nothing where no law sets a date. */
  due: string | null;
  /** The date itself, with the weekday. */
  dueOn: string | null;
}

const LOOKS: Partial<Record<WorkPartsFragment['reason'], StateLook>> = {
  HELD: 'waiting',
  FAILED: 'stopped',
  STOPPED: 'stopped',
  FROZEN: 'frozen',
  INCIDENT: 'stopped',
};

/** Why a piece of work stands where it stands, and how long there is. */
export function useWorkWords(): (item: WorkPartsFragment) => WorkWords {
  const t = useTranslations('worklist');
  const findingWords = useFindingWords();
  const language = useLocale() === 'de' ? 'de-DE' : 'en-GB';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the finding's words change with the language only.
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    return (item) => {
      const { reason, isLate, isSoon, isOpen, actAt, dueAt, findings } = item;
      const days = dueAt ? daysUntil(dueAt) : null;
      const due = days === null ? null : days < 0 ? t('due.late', { days: -days }) : t('due.left', { days });
      const dueOn = dueAt ? format.format(new Date(dueAt)) : null;
      const shared = { due, dueOn };
      if (!isOpen) return { ...shared, reason: t('reason.DONE'), look: 'done', due: null };
      const finding = findings[0];
      if (reason === 'HELD' && finding)
        return { ...shared, reason: t('reason.heldBy', { finding: findingWords(finding) }), look: 'waiting' };
      if (reason === 'INCIDENT' && dueOn)
        return { ...shared, reason: t('reason.incidentBy', { date: dueOn }), look: 'stopped' };
      const own = t(`reason.${reason}`, {
        date: format.format(new Date(reason === 'DUE' ? (dueAt ?? actAt) : actAt)),
      });
      if (reason !== 'DUE' && reason !== 'PROMPT')
        return { ...shared, reason: own, look: LOOKS[reason] ?? 'waiting' };
      if (isLate && dueOn) return { ...shared, reason: t('reason.LATE', { date: dueOn }), look: 'stopped' };
      return { ...shared, reason: own, look: isSoon ? 'waiting' : 'plain' };
    };
  }, [t, language]);
}
