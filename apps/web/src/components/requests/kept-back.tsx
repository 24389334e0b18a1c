'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import type { KeptBackPartsFragment } from '@/generated/graphql.ts';

/** What somebody does not hear or get of their own, and for whose sake: the ground alone, never who. */
export function KeptBack({ keptBack }: { keptBack: KeptBackPartsFragment }) {
  const t = useTranslations('requests.keptBack');
  const { mutedCount, withheldCount, grounds } = keptBack;
  return (
    <Callout title={t('title')}>
      {mutedCount > 0 && <p>{t('muted', { count: mutedCount })}</p>}
      {withheldCount > 0 && <p>{t('withheld', { count: withheldCount })}</p>}
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {grounds.map((ground) => (
          <li key={ground}>{t(`ground.${ground}`)}</li>
        ))}
      </ul>
      <p>{t('text')}</p>
    </Callout>
  );
}
