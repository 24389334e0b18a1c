'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

/** What the clock asks next, in words, as far as the latest assessment decides it. */
export function NextDuty({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('incidentRoom.clock');
  const o = useTranslations('incidentRoom.outcome');
  const formats = useFormats();
  const { state, notifyBy, closedAt, outcome } = incident;
  if (state === 'CLOSED')
    return closedAt && outcome ? (
      <p>{t('closed', { date: formats.dateTime(closedAt), outcome: o(outcome) })}</p>
    ) : null;
  const [latest] = incident.assessments;
  const standing = (duty: 'NOTIFY_AUTHORITY' | 'TELL_PEOPLE') =>
    latest?.duties.find((found) => found.duty === duty)?.stands ?? null;
  const [authority, people] = [standing('NOTIFY_AUTHORITY'), standing('TELL_PEOPLE')];
  const by = latest ? { number: latest.number, name: latest.assessedByName } : null;
  if (authority === false && by)
    return (
      <div className="flex flex-col gap-1">
        <p>{t('falls', by)}</p>
        <People stands={people} number={by.number} />
      </div>
    );
  const isLate = notifyBy !== null && notifyBy !== undefined && new Date(notifyBy).getTime() < Date.now();
  const words = !notifyBy
    ? t(authority ? 'standsNoLength' : 'noLength')
    : t(authority ? (isLate ? 'standsLate' : 'stands') : isLate ? 'late' : 'notifyBy', {
        date: formats.dateTime(notifyBy),
      });
  return (
    <div className="flex flex-col gap-1">
      <p className={isLate ? 'font-medium text-stopped' : undefined}>{words}</p>
      {authority === null && <p>{t(by ? 'open' : 'notAssessed')}</p>}
      {by && <People stands={people} number={by.number} />}
    </div>
  );
}

/** The same for the people, once it was assessed. */
function People({ stands, number }: { stands: boolean | null; number: number }) {
  const t = useTranslations('incidentRoom.clock');
  if (stands === null) return <p>{t('peopleOpen')}</p>;
  return <p>{stands ? t('peopleStand') : t('peopleFall', { number })}</p>;
}
