'use client';

import { useTranslations } from 'next-intl';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

/** What is still open, in words, the gravest first. */
export function StillOpen({ open }: { open: IncidentRoomPartsFragment['stillOpen'] }) {
  const t = useTranslations('incidentRoom.stillOpen');
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{t('title')}</p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {open.map(({ kind, count }) => (
          <li key={kind}>{t(`kind.${kind}`, { count })}</li>
        ))}
      </ul>
    </div>
  );
}
