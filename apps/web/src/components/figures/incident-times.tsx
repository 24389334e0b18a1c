'use client';

import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentTimePartsFragment } from '@/generated/graphql.ts';

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** How long real incidents took, step by step. */
export function IncidentTimes({ times }: { times: readonly IncidentTimePartsFragment[] }) {
  const t = useTranslations('figures');
  const formats = useFormats();
  const spelled = (ms: number | null | undefined): string => {
    if (typeof ms !== 'number') return t('none');
    // Of two units of one thing the smaller is easier to read: 36 h, not 1.5 days.
    const [unit, size] = UNITS.find(([, one]) => ms >= 2 * one) ?? ['ms', 1];
    return t(`duration.${unit}`, { n: formats.number(ms / size) });
  };
  return (
    <section aria-labelledby="incident-times" className="flex flex-col gap-3">
      <SectionTitle id="incident-times">{t('incidents')}</SectionTitle>
      <p className="text-ink-soft">{t('incidentsText')}</p>
      <PlainTable
        caption={t('incidentsTable')}
        columns={[t('stepColumn'), t('incidentCount'), t('medianColumn'), t('worstColumn')]}
        rows={times.map(({ step, count, medianMs, worstMs }) => ({
          key: step,
          cells: [t(`taken.${step}`), formats.number(count), spelled(medianMs), spelled(worstMs)],
        }))}
      />
    </section>
  );
}
