'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

/** What the clock asks next, in words. */
export function NextDuty({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('incidentRoom.clock');
  const o = useTranslations('incidentRoom.outcome');
  const formats = useFormats();
  const { state, notifyBy, closedAt, outcome } = incident;
  if (state === 'CLOSED')
    return closedAt && outcome ? (
      <p>{t('closed', { date: formats.dateTime(closedAt), outcome: o(outcome) })}</p>
    ) : null;
  if (!notifyBy) return <p>{t('noLength')}</p>;
  const isLate = new Date(notifyBy).getTime() < Date.now();
  return (
    <p className={isLate ? 'font-medium text-stopped' : undefined}>
      {t(isLate ? 'late' : 'notifyBy', { date: formats.dateTime(notifyBy) })}
    </p>
  );
}
