'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { ScrollBox } from '@/components/ui/scroll-box.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DayPartsFragment } from '@/generated/graphql.ts';

/** How much of each day and speaker lies in it: a day on which one was not at home stands out. */
export function DaySummary({ days }: { days: readonly DayPartsFragment[] }) {
  const t = useTranslations('archive.summary');
  const formats = useFormats();
  if (days.length === 0) return null;
  const dayCount = new Set(days.map(({ day }) => day)).size;
  return (
    <Disclosure
      title={t('title', { days: dayCount, devices: new Set(days.map(({ deviceName }) => deviceName)).size })}
    >
      <ScrollBox label={t('caption')}>
        <table className="w-full text-left">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="sticky top-0 bg-paper">
            <tr className="text-sm text-ink-soft">
              <th scope="col" className="py-2 pr-4 font-medium">
                {t('day')}
              </th>
              <th scope="col" className="py-2 pr-4 font-medium">
                {t('device')}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-medium">
                {t('recordings')}
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                {t('duration')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, deviceName, recordingCount, durationMs }) => (
              <tr key={`${day} ${deviceName}`} className="border-t border-rule align-top">
                <td className="py-1.5 pr-4">{formats.calendarDay(day)}</td>
                <td className="py-1.5 pr-4 wrap-anywhere">{deviceName}</td>
                <td className="tabular py-1.5 pr-4 text-right">{formats.number(recordingCount)}</td>
                <td className="tabular py-1.5 text-right whitespace-nowrap">{formats.clock(durationMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Disclosure>
  );
}
