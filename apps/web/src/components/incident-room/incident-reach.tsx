'use client';

import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { type Fact, FactList } from '@/components/ui/fact-list.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

const MINUTE_MS = 60_000;

/** How far it reaches, counted from the ledgers: never a typed number. */
export function IncidentReach({ scopes }: { scopes: IncidentRoomPartsFragment['scopes'] }) {
  const t = useTranslations('incidentRoom.reach');
  const formats = useFormats();
  const now = scopes.at(-1);
  const minutes = (ms: number) => t('minutes', { minutes: Math.ceil(ms / MINUTE_MS) });
  const span = (from: string, to: string) => (from === to ? from : t('fromTo', { from, to }));
  const facts: Fact[] = now
    ? [
        { label: t('recordings'), value: formats.number(now.recordingCount) },
        { label: t('people'), value: formats.number(now.personCount) },
        { label: t('receivers'), value: formats.number(now.receiverCount) },
        { label: t('duration'), value: minutes(now.totalDurationMs) },
        {
          label: t('recorded'),
          value:
            now.firstRecordedAt && now.lastRecordedAt
              ? span(formats.day(now.firstRecordedAt), formats.day(now.lastRecordedAt))
              : t('none'),
        },
        {
          label: t('sentSince'),
          value: now.firstSentAt ? formats.dateTime(now.firstSentAt) : t('neverSent'),
        },
      ]
    : [];
  return (
    <section aria-labelledby="reach" className="flex flex-col gap-3">
      <SectionTitle id="reach">{t('title')}</SectionTitle>
      {now ? (
        <>
          <FactList facts={facts} />
          <p className="text-sm text-ink-soft">
            {t('counted', { date: formats.dateTime(now.countedAt), number: now.number })}
          </p>
        </>
      ) : (
        <p className="text-ink-soft">{t('notYet')}</p>
      )}
      {scopes.length > 1 && (
        <Disclosure title={t('versions', { count: scopes.length })}>
          <PlainTable
            caption={t('versionsCaption')}
            columns={[t('when'), t('recordings'), t('people'), t('receivers'), t('duration')]}
            rows={[...scopes].reverse().map((scope) => ({
              key: String(scope.number),
              cells: [
                formats.dateTime(scope.countedAt),
                formats.number(scope.recordingCount),
                formats.number(scope.personCount),
                formats.number(scope.receiverCount),
                minutes(scope.totalDurationMs),
              ],
            }))}
          />
        </Disclosure>
      )}
    </section>
  );
}
