'use client';

import { useTranslations } from 'next-intl';
import type { FormFieldPartsFragment } from '@/generated/graphql.ts';
import type { FilingRefusal } from './use-filing-deeds.ts';

type Labelled = Pick<FormFieldPartsFragment, 'id' | 'label'>;

/** Why something was not done with a filing, in words, with the fields named as the page names them. */
export function useFilingWords(fields: readonly Labelled[]) {
  const t = useTranslations('filing.refused');
  return ({ code, message, fields: meant }: FilingRefusal): string => {
    const labels = meant.map((id) => fields.find((field) => field.id === id)?.label ?? id).join(', ');
    return t.has(code as 'PERSONAL_DATA') ? t(code as 'PERSONAL_DATA', { fields: labels }) : message;
  };
}
