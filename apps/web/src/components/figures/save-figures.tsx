'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import type { Figures } from './by-month.tsx';
import { figuresCsv } from './figures-csv.ts';
import { saveText } from './save-text.ts';

/** What the page shows, as one file for a spreadsheet. */
export function SaveFigures({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const name = `figures-${figures.countedAt.slice(0, 10)}.csv`;
  return <Button onPress={() => saveText(name, 'text/csv', figuresCsv(figures))}>{t('save')}</Button>;
}
