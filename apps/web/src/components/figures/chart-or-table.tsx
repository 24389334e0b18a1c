'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { PlainTable, type PlainTableProps } from '@/components/desk/plain-table.tsx';
import { Button } from '@/components/ui/button.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';

export interface ChartOrTableProps {
  /** The answer, as a sentence. */
  title: string;
  chart: ReactNode;
  table: Omit<PlainTableProps, 'caption'>;
}

/** One question, answered in the title; the chart below it, with the same numbers as a table one key away. */
export function ChartOrTable({ title, chart, table }: ChartOrTableProps) {
  const t = useTranslations('figures');
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <SectionTitle>{title}</SectionTitle>
        <Button
          look="quiet"
          className="-ml-4 sm:-mr-4 sm:ml-0 print:hidden"
          onPress={() => setAsTable(!asTable)}
        >
          {asTable ? t('asChart') : t('asTable')}
        </Button>
      </div>
      {asTable ? <PlainTable caption={title} {...table} /> : chart}
    </div>
  );
}
