'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { type Formats, useFormats } from '@/formats/use-formats.ts';
import { useListWords } from '@/formats/use-list-words.ts';
import type { DuePartsFragment } from '@/generated/graphql.ts';

/** A due date that explains itself: the start, each rule with its citation and the day it led to, holidays, doubts. */
export function WhyThisDate({ due, askedAt }: { due: DuePartsFragment; askedAt: string }) {
  const t = useTranslations('requests.due');
  const formats = useFormats();
  const listWords = useListWords();
  return (
    <Disclosure title={t('why')}>
      <div className="flex max-w-[68ch] flex-col gap-3">
        <ol className="flex flex-col gap-3">
          <li>{t('start', { date: formats.dateTime(askedAt) })}</li>
          {due.rules.map((rule) => (
            <li key={rule.key} className="flex flex-col">
              <span>{rule.text}</span>
              <span className="text-sm text-ink-soft">
                {t('leadsTo', { date: formats.calendarDay(rule.on) })} · {rule.citation}
              </span>
            </li>
          ))}
        </ol>
        {due.holidays.length > 0 && (
          <p>{t('holidays', { list: listWords(due.holidays.map((day) => holidayWords(day, formats))) })}</p>
        )}
        {due.warnings.map((warning) => (
          <p key={warning} className="border-l-2 border-waiting pl-3">
            {warning}
          </p>
        ))}
        <p className="text-sm text-ink-soft">{t('zone', { zone: due.timeZone, regime: due.regime })}</p>
      </div>
    </Disclosure>
  );
}

/** "2026-12-25" or "2026-12-25 Christmas Day". */
function holidayWords(day: string, formats: Formats): string {
  const [, date, name] = /^(\d{4}-\d\d-\d\d)\s*(.*)$/.exec(day) ?? [];
  if (!date) return day;
  return name ? `${formats.calendarDay(date)} (${name})` : formats.calendarDay(date);
}
