'use client';

import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { EventList } from '@/components/incident-room/event-list.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { Addressed } from './addressed-version.ts';

/** What happened, from the controller's audit log, and how far it reached: counted, and by role, never by name. */
export function WhatHappened({ filing: { events, scopes } }: { filing: Addressed }) {
  const t = useTranslations('authority.story');
  const w = useTranslations('incidentRoom.timeline');
  const formats = useFormats();
  return (
    <>
      <section aria-labelledby="reach" className="flex flex-col gap-3">
        <SectionTitle id="reach">{t('reach')}</SectionTitle>
        {scopes.length === 0 ? (
          <p className="text-ink-soft">{t('noReach')}</p>
        ) : (
          <PlainTable
            caption={t('reachTable')}
            columns={[t('counted'), t('people'), t('recordings'), t('minutes'), t('receivers')]}
            rows={scopes.map((scope) => ({
              key: String(scope.number),
              cells: [
                formats.dateTime(scope.countedAt),
                formats.number(scope.personCount),
                formats.number(scope.recordingCount),
                formats.number(Math.ceil(scope.totalDurationMs / 60_000)),
                formats.number(scope.receiverCount),
              ],
            }))}
          />
        )}
      </section>
      <section aria-labelledby="events" className="flex flex-col gap-3">
        <SectionTitle id="events">{w('title')}</SectionTitle>
        <p className="max-w-[65ch] text-ink-soft">{t('events')}</p>
        <EventList events={events} />
      </section>
    </>
  );
}
