'use client';

import { useTranslations } from 'next-intl';
import type { PlainTableProps } from '@/components/desk/plain-table.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { StandingPartsFragment } from '@/generated/graphql.ts';
import { STANDING_COLUMNS } from './standing-columns.ts';

/** Standings as a table: one row each, under the name that it is given. */
export function useStandingTable() {
  const t = useTranslations('figures');
  const formats = useFormats();
  return (
    nameColumn: string,
    standings: readonly StandingPartsFragment[],
    nameOf: (standing: StandingPartsFragment) => string,
  ): Omit<PlainTableProps, 'caption'> => ({
    columns: [nameColumn, ...STANDING_COLUMNS.map((column) => t(`column.${column}`))],
    rows: standings.map((standing) => ({
      key: nameOf(standing),
      cells: [
        nameOf(standing),
        ...STANDING_COLUMNS.map((column) => {
          const value = standing[column];
          return value === null || value === undefined ? t('none') : formats.number(value);
        }),
      ],
    })),
  });
}
