'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { DrillPartsFragment } from '@/generated/graphql.ts';

/** What is said of an exercise in one line. */
export function useDrillWords() {
  const t = useTranslations('drills');
  const formats = useFormats();
  return {
    size: ({ personCount: people, recordingCount: recordings }: DrillPartsFragment) =>
      t('size', { people, recordings }),
    started: ({ startedAt, startedByName: name }: DrillPartsFragment) => {
      const date = formats.dateTime(startedAt);
      return name === null ? t('startedByCommand', { date }) : t('startedBy', { date, name });
    },
    after: (afterMs: number) => t('after', { seconds: formats.number(Math.max(0.1, afterMs / 1_000)) }),
    refused: (code: string) => {
      const key = `reason.${code}` as 'reason.DRILL_RUNNING';
      return t('notDone', { reason: t.has(key) ? t(key) : code });
    },
  };
}
