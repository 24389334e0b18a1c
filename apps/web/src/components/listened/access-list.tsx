'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AccessEventPartsFragment } from '@/generated/graphql.ts';

export interface AccessListProps {
  events: readonly AccessEventPartsFragment[];
  /** On the page of one recording it need not be named on each line. */
  ofOne?: boolean;
}

/** When, who, what, why. */
export function AccessList({ events, ofOne }: AccessListProps) {
  const t = useTranslations('listened');
  const formats = useFormats();
  return (
    <ul className="border-t border-rule">
      {events.map((event) => (
        <li
          key={event.id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
        >
          <p className="text-ink-soft tabular">
            {formats.day(event.at)}
            <span className="sm:block"> {formats.time(event.at)}</span>
          </p>
          <div className="flex min-w-0 flex-col gap-1 wrap-break-word">
            <p>
              <span className={event.by === 'PRIVACY_OFFICER' ? 'font-semibold' : 'font-medium'}>
                {t(`by.${event.by}`)}
              </span>{' '}
              {t(`did.${event.kind}`, { by: event.by })}
            </p>
            {!ofOne && event.recordedAt && (
              <p className="text-sm text-ink-soft">
                {event.recordingId ? (
                  <Link href={`/recordings/${event.recordingId}`}>{formats.dateTime(event.recordedAt)}</Link>
                ) : (
                  formats.dateTime(event.recordedAt)
                )}
                {event.deviceName && ` · ${event.deviceName}`}
              </p>
            )}
            {event.reason && (
              <p className="border-l-2 border-rule pl-3 text-sm">{t('why', { reason: event.reason })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
