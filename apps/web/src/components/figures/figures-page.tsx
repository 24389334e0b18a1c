'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { CaseFiguresDocument } from '@/generated/graphql.ts';
import { ByMonth } from './by-month.tsx';
import { IncidentTimes } from './incident-times.tsx';
import { SaveFigures } from './save-figures.tsx';
import { useStandingTable } from './use-standing-table.ts';

const SPANS = ['3', '12', '24'] as const;

/** What became of the requests, by month, kind and officer; sums only. */
export function FiguresPage() {
  const t = useTranslations('figures');
  /** Codes of earlier versions have no words. */
  const wordsOf = (ground: string) => {
    const key = `ground.${ground}` as 'ground.LEGAL_HOLD';
    return t.has(key) ? t(key) : ground;
  };
  const formats = useFormats();
  const [span, setSpan] = useState('12');
  const [hidesSmall, setHidesSmall] = useState(false);
  const { data, previousData, error, refetch } = useQuery(CaseFiguresDocument, {
    variables: { months: Number(span), hideSmallCounts: hidesSmall },
    fetchPolicy: 'cache-and-network',
  });
  const figures = (data ?? previousData)?.desk?.figures;
  const times = (data ?? previousData)?.desk?.incidentTimes;
  const standings = useStandingTable();
  return (
    <div className="flex max-w-6xl flex-col gap-8">
      <PageTitle lead={figures && t('countedAt', { at: formats.dateTime(figures.countedAt) })}>
        {t('title')}
      </PageTitle>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3 print:hidden">
        <RadioGroup
          inRow
          label={t('span')}
          value={span}
          onChange={setSpan}
          options={SPANS.map((months) => ({ value: months, label: t('months', { count: Number(months) }) }))}
        />
        <Checkbox isSelected={hidesSmall} onChange={setHidesSmall}>
          {t('hideSmall')}
        </Checkbox>
        {data?.desk?.figures && <SaveFigures figures={data.desk.figures} />}
      </div>
      {error && !figures && <Failed error={error} onRetry={() => void refetch()} />}
      {!figures && !error && <Skeleton rows={6} height={64} gap={16} />}
      {figures && figures.overall.received === 0 && <Empty title={t('nothing')}>{t('nothingText')}</Empty>}
      {figures && figures.overall.received !== 0 && (
        <>
          <ByMonth figures={figures} />
          <div className="flex flex-col gap-3">
            <SectionTitle>{t('byKind')}</SectionTitle>
            <PlainTable
              caption={t('byKind')}
              {...standings(t('kindColumn'), figures.byKind, ({ kind }) => (kind ? t(`kind.${kind}`) : ''))}
            />
          </div>
          <div className="flex flex-col gap-3">
            <SectionTitle>{t('outcomes')}</SectionTitle>
            <PlainTable
              caption={t('outcomes')}
              columns={[t('kindColumn'), t('outcomeColumn'), t('count')]}
              rows={figures.outcomes.map(({ kind, outcome, count }) => ({
                key: `${kind} ${outcome}`,
                cells: [t(`kind.${kind}`), t(`outcome.${outcome}`), formats.number(count)],
              }))}
            />
          </div>
          <div className="flex flex-col gap-3">
            <SectionTitle>{t('grounds')}</SectionTitle>
            {figures.grounds.length === 0 ? (
              <p className="text-ink-soft">{t('noGrounds')}</p>
            ) : (
              <PlainTable
                caption={t('grounds')}
                columns={[t('groundColumn'), t('count')]}
                rows={figures.grounds.map(({ ground, count }) => ({
                  key: ground,
                  cells: [wordsOf(ground), formats.number(count)],
                }))}
              />
            )}
          </div>
          {figures.workload.length > 0 && (
            <div className="flex flex-col gap-3">
              <SectionTitle>{t('workload')}</SectionTitle>
              <PlainTable
                caption={t('workload')}
                columns={[t('officerColumn'), t('part.open'), t('overdue'), t('answered')]}
                rows={figures.workload.map(({ officerName, open, overdue, answered }) => ({
                  key: officerName ?? '',
                  cells: [
                    officerName ?? t('nobody'),
                    formats.number(open),
                    formats.number(overdue),
                    formats.number(answered),
                  ],
                }))}
              />
            </div>
          )}
        </>
      )}
      {times && <IncidentTimes times={times} />}
    </div>
  );
}
