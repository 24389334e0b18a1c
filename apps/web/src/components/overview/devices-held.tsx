'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OverviewQuery } from '@/generated/graphql.ts';

type Device = NonNullable<OverviewQuery['me']>['devices'][number];

/** Which speakers, and from when to when each was registered to this person: the ground of everything else. */
export function DevicesHeld({ devices }: { devices: readonly Device[] }) {
  const t = useTranslations('overview');
  const c = useTranslations('common.units');
  const formats = useFormats();
  return (
    <section className="flex flex-col gap-3">
      <SectionTitle>{t('devicesTitle')}</SectionTitle>
      <ul className="border-t border-rule">
        {devices.map((device) => (
          <li
            key={device.id}
            className="flex flex-col gap-x-6 gap-y-1 border-b border-rule py-3 sm:flex-row sm:justify-between"
          >
            <div className="min-w-0 wrap-break-word">
              <p className="font-medium">{device.name}</p>
              <p className="text-sm text-ink-soft">
                {t('serial', { model: device.model, serial: device.serial })}
              </p>
              <p className="text-sm text-ink-soft">
                {device.ownedTo
                  ? t('ownedUntil', { from: formats.day(device.ownedFrom), to: formats.day(device.ownedTo) })
                  : t('ownedSince', { from: formats.day(device.ownedFrom) })}
              </p>
            </div>
            <Link
              href={`/recordings?device=${encodeURIComponent(device.id)}`}
              className="shrink-0 self-start tabular max-sm:py-2.5"
            >
              {c('recordings', { count: device.recordingCount })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
