'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { LiveRegion } from '@/components/ui/live-region.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { MonthBar } from './fill-months.ts';
import { MonthHistogram, type Period } from './month-histogram.tsx';
import type { ChosenRecordings } from './recording-filter.ts';

export interface PeriodChoiceProps {
  months: readonly MonthBar[];
  period: Period;
  chosen: ChosenRecordings;
  /** How many recordings the choice has. */
  total: number;
  onChoose(chosen: ChosenRecordings): void;
}

/** The histogram, and below it what it says in words. */
export function PeriodChoice({ months, period, chosen, total, onChoose }: PeriodChoiceProps) {
  const t = useTranslations('recordings');
  const formats = useFormats();
  const from = months[period.from]?.month;
  const to = months[period.to]?.month;
  if (!from || !to) return null;
  const isAll = !chosen.fromMonth && !chosen.toMonth;
  const found = t('found', { count: total });
  return (
    <div>
      <MonthHistogram
        months={months}
        period={period}
        onChange={(next) =>
          onChoose({
            ...chosen,
            fromMonth: next.from === 0 ? null : (months[next.from]?.month ?? null),
            toMonth: next.to === months.length - 1 ? null : (months[next.to]?.month ?? null),
          })
        }
      />
      <div className="-mb-4 flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <p className="text-sm text-ink-soft">
          {isAll
            ? t('dragHint')
            : `${t('span', { from: formats.month(from), to: formats.month(to) })} · ${found}`}
        </p>
        {!isAll && (
          <Button
            look="quiet"
            className="-mr-4"
            onPress={() => onChoose({ ...chosen, fromMonth: null, toMonth: null })}
          >
            {t('allMonths')}
          </Button>
        )}
      </div>
      <LiveRegion>{isAll && chosen.deviceIds.length === 0 ? '' : found}</LiveRegion>
    </div>
  );
}
