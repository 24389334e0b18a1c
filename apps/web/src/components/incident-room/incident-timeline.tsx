'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';
import { EventList } from './event-list.tsx';

/** What happened, from the audit log: it writes itself, and nobody edits it. */
export function IncidentTimeline({ timeline }: { timeline: IncidentRoomPartsFragment['timeline'] }) {
  const t = useTranslations('incidentRoom.timeline');
  return (
    <section aria-labelledby="timeline" className="flex flex-col gap-3">
      <SectionTitle id="timeline">{t('title')}</SectionTitle>
      <EventList events={timeline} />
    </section>
  );
}
