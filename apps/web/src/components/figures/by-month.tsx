'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inputClasses } from '@/components/ui/field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { CaseFiguresQuery, RequestKind, StandingPartsFragment } from '@/generated/graphql.ts';
import { Bars, PARTS } from './bars.tsx';
import { ChartOrTable } from './chart-or-table.tsx';
import { DaysLines } from './days-lines.tsx';
import { useStandingTable } from './use-standing-table.ts';

export type Figures = NonNullable<NonNullable<CaseFiguresQuery['desk']>['figures']>;

/** The two charts over the months, of all kinds or of one. */
export function ByMonth({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const formats = useFormats();
  const standings = useStandingTable();
  const [kind, setKind] = useState<RequestKind | ''>('');
  const chosen = figures.byKind.find((one) => one.kind === kind);
  const overall = chosen ?? figures.overall;
  const rows = figures.months.map(
    (month): StandingPartsFragment =>
      figures.byMonth.find((one) => one.month === month && (one.kind ?? '') === (chosen ? kind : '')) ?? {
        ...NOTHING,
        month,
      },
  );
  const since = formats.month(figures.months[0] ?? '');
  const answered = overall.inTime + overall.late;
  const share = answered > 0 ? Math.floor((overall.inTime / answered) * 100) : null;
  const inTimeTitle = share === null ? t('noShare', { since }) : t('inTimeTitle', { share, since });
  const daysTitle =
    overall.medianDays === null || overall.p95Days === null
      ? t('noDays', { since })
      : t('daysTitle', { median: overall.medianDays, p95: overall.p95Days });
  const table = standings(t('monthColumn'), rows, ({ month }) => formats.month(month ?? ''));
  return (
    <>
      <label className="flex max-w-80 flex-col gap-1 print:hidden">
        <span className="font-medium">{t('which')}</span>
        <select
          value={kind}
          onChange={({ target }) => setKind(target.value as RequestKind | '')}
          className={inputClasses}
        >
          <option value="">{t('allKinds')}</option>
          {figures.byKind.map((one) => (
            <option key={one.kind} value={one.kind ?? ''}>
              {one.kind ? t(`kind.${one.kind}`) : ''}
            </option>
          ))}
        </select>
      </label>
      <ChartOrTable
        title={inTimeTitle}
        table={table}
        chart={
          <Bars
            label={t('barsLabel', { title: inTimeTitle })}
            names={{
              inTime: t('part.inTime'),
              late: t('part.late'),
              open: t('part.open'),
              ended: t('part.ended'),
            }}
            bars={rows.map((row) => ({
              month: row.month ?? '',
              parts: Object.fromEntries(PARTS.map((part) => [part, row[part] ?? 0])) as Record<
                (typeof PARTS)[number],
                number
              >,
            }))}
          />
        }
      />
      <ChartOrTable
        title={daysTitle}
        table={table}
        chart={
          <DaysLines
            label={t('linesLabel', { title: daysTitle })}
            names={{ median: t('column.medianDays'), p95: t('column.p95Days') }}
            months={rows.map(({ month, medianDays, p95Days }) => ({
              month: month ?? '',
              median: medianDays ?? null,
              p95: p95Days ?? null,
            }))}
          />
        }
      />
    </>
  );
}

const NOTHING = {
  kind: null,
  received: 0,
  inTime: 0,
  late: 0,
  open: 0,
  overdue: 0,
  ended: 0,
  paused: 0,
  extended: 0,
  medianDays: null,
  p95Days: null,
} as const;
