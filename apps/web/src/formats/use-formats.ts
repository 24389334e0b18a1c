'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { keepTogether } from './keep-together.ts';
import { splitBytes } from './split-bytes.ts';
import { splitDuration } from './split-duration.ts';

export interface Formats {
  /** "Saturday, 12 May 2018" */
  day(instant: string | Date): string;
  /** "14:15:03" in the reader's zone. */
  clockTime(instant: string | Date): string;
  /** "14:15 CEST" */
  time(instant: string | Date): string;
  /** "Saturday, 12 May 2018, 14:15 CEST" */
  dateTime(instant: string | Date): string;
  /** A calendar date without a zone, e.g. "2018-05-12" -> "Saturday, 12 May 2018". */
  calendarDay(date: string): string;
  /** "2018-05" -> "May 2018" */
  month(month: string): string;
  /** "3 h 41 min"; seconds only below one hour. */
  duration(durationMs: number): string;
  /** "0:07", "1:02:03": beside a player. */
  clock(durationMs: number): string;
  /** "14.2 MB": decimal units, as file managers count. */
  bytes(byteLength: number): string;
  number(value: number): string;
}

/** Instants in the reader's own zone, named; durations and sizes with their unit; all in the page's language. */
export function useFormats(): Formats {
  const language = useLocale() === 'de' ? 'de-DE' : 'en-GB';
  const t = useTranslations('common.units');
  return useMemo(() => {
    const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
    const day = of(long);
    const clockTime = of({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
    const time = of({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
    const dateTime = of({ ...long, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
    const calendarDay = of({ ...long, timeZone: 'UTC' });
    const month = of({ month: 'long', year: 'numeric', timeZone: 'UTC' });
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    return {
      day: (instant) => keepTogether(day.format(new Date(instant))),
      clockTime: (instant) => clockTime.format(new Date(instant)),
      time: (instant) => keepTogether(time.format(new Date(instant))),
      dateTime: (instant) => keepTogether(dateTime.format(new Date(instant))),
      calendarDay: (date) => keepTogether(calendarDay.format(new Date(`${date}T00:00:00Z`))),
      month: (name) => keepTogether(month.format(new Date(`${name}-01T00:00:00Z`))),
      duration: (durationMs) => keepTogether(t('duration', splitDuration(durationMs)).trim() || t('noTime')),
      clock: (durationMs) => clock(durationMs),
      bytes: (byteLength) => {
        const { unit, value } = splitBytes(byteLength);
        return keepTogether(t(unit, { value: number.format(value) }));
      },
      number: (value) => number.format(value),
    };
  }, [language, t]);
}

function clock(durationMs: number): string {
  const total = Math.round(durationMs / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const tail = `${minutes}:${String(seconds).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail.padStart(5, '0')}` : tail;
}
