'use client';

import { useTranslations } from 'next-intl';
import type { FormFieldPartsFragment } from '@/generated/graphql.ts';

/** The name of a field, the place in the law that asks for it, and whether it is still missing. */
export function FieldLabel({ field: { label, askedBy, isMissing } }: { field: FormFieldPartsFragment }) {
  const t = useTranslations('filing.form');
  return (
    <>
      {label}
      {askedBy && <span className="ml-2 text-sm font-normal text-ink-soft">{askedBy}</span>}
      {isMissing && <span className="ml-2 text-sm font-medium text-waiting">{t('missing')}</span>}
    </>
  );
}
