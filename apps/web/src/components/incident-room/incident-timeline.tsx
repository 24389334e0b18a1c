'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

/** What happened, from the audit log: it writes itself, and nobody edits it. */
export function IncidentTimeline({ timeline }: { timeline: IncidentRoomPartsFragment['timeline'] }) {
  const t = useTranslations('incidentRoom.timeline');
  const formats = useFormats();
  return (
    <section aria-labelledby="timeline" className="flex flex-col gap-3">
      <SectionTitle id="timeline">{t('title')}</SectionTitle>
      <ol className="flex flex-col gap-3 border-l border-rule pl-4">
        {timeline.map(({ sequence, at, action, detail, actorKind, actorName }) => (
          <li key={sequence} className="flex flex-col">
            <span className="text-sm text-ink-soft tabular-nums">
              {t('place', { date: formats.dateTime(at), sequence })}
            </span>
            <span className="wrap-break-word">
              {t.has(`action.${action}` as 'action.freeze')
                ? t(`action.${action}` as 'action.freeze')
                : action}
              {detail &&
                t.has(`detail.${detail}` as 'detail.close') &&
                `: ${t(`detail.${detail}` as 'detail.close')}`}
              {', '}
              {actorName ??
                (t.has(`actor.${actorKind}` as 'actor.system')
                  ? t(`actor.${actorKind}` as 'actor.system')
                  : actorKind)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
