'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import type { Figures } from './by-month.tsx';
import { saveText } from './save-text.ts';
import { toCsv } from './to-csv.ts';
import { STANDING_COLUMNS } from './use-standing-table.ts';

/** What the page shows, by month and kind, as a file for a spreadsheet. Its column names are stable and in English. */
export function SaveFigures({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  function save() {
    const rows = figures.byMonth.map((row) => [
      row.month ?? '',
      row.kind ?? 'ALL',
      ...STANDING_COLUMNS.map((column) => row[column] ?? null),
    ]);
    const day = figures.countedAt.slice(0, 10);
    saveText(`figures-${day}.csv`, 'text/csv', toCsv(['month', 'kind', ...STANDING_COLUMNS], rows));
  }
  return <Button onPress={save}>{t('save')}</Button>;
}
