import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';

export interface AuditEventLine {
  readonly sequence: number;
  readonly at: string;
  readonly count: number;
  readonly lastAt: string;
  readonly action: string;
  readonly detail?: string | null;
  readonly actorKind: string;
  readonly actorName?: string | null;
}

/** What the audit log says, the oldest first: what was done to one person after another stands in one line. */
export function EventList({ events }: { events: readonly AuditEventLine[] }) {
  const t = useTranslations('incidentRoom.timeline');
  const formats = useFormats();
  const place = ({ at, lastAt, count, sequence }: AuditEventLine) =>
    count === 1
      ? t('place', { date: formats.dateTime(at), sequence })
      : t('places', { from: formats.dateTime(at), to: formats.time(lastAt), count, sequence });
  const what = ({ action, detail, count }: AuditEventLine) =>
    [
      t.has(`action.${action}` as 'action.freeze') ? t(`action.${action}` as 'action.freeze') : action,
      detail && t.has(`detail.${detail}` as 'detail.close') && `: ${t(`detail.${detail}` as 'detail.close')}`,
      count > 1 && `, ${t('times', { count })}`,
    ]
      .filter(Boolean)
      .join('');
  const who = ({ actorName, actorKind }: AuditEventLine) =>
    actorName ??
    (t.has(`actor.${actorKind}` as 'actor.system') ? t(`actor.${actorKind}` as 'actor.system') : actorKind);
  return (
    <ol className="flex flex-col gap-3 border-l border-rule pl-4">
      {events.map((event) => (
        <li key={event.sequence} className="flex break-inside-avoid flex-col">
          <span className="text-sm text-ink-soft tabular-nums">{place(event)}</span>
          <span className="wrap-break-word">
            {what(event)}, {who(event)}
          </span>
        </li>
      ))}
    </ol>
  );
}
