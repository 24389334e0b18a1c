'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import type { FormFieldPartsFragment } from '@/generated/graphql.ts';

/** What a complete filing wants and the draft does not say: named, each with the way to it. */
export function MissingFields({
  fields,
  canFileNow,
}: {
  fields: readonly FormFieldPartsFragment[];
  canFileNow: boolean;
}) {
  const t = useTranslations('filing.missing');
  const missing = fields.filter(({ isMissing }) => isMissing);
  if (missing.length === 0) return <Callout look="done" title={t('none')} />;
  return (
    <Callout look="waiting" title={t('title', { count: missing.length })}>
      {canFileNow && <p>{t('fileAnyway')}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {missing.map(({ id, label, askedBy }) => (
          <li key={id}>
            <a href={`#field-${id}`} className="underline underline-offset-4">
              {label}
            </a>
            {askedBy && <span className="ml-1 text-sm text-ink-soft">{askedBy}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
