'use client';

import { useTranslations } from 'next-intl';
import { IncidentState } from '@/components/desk/incident-state.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { useSpan } from '@/formats/use-span.ts';
import type { AuthorityQuery } from '@/generated/graphql.ts';

type Notice = NonNullable<AuthorityQuery['regulatorDesk']>['incidents']['nodes'][number];

/** Each incident in counts: how it became known, when, how fast it was contained, how far it reached. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations('authority');
  const formats = useFormats();
  const span = useSpan();
  if (notices.length === 0) return <p>{t('noNotices')}</p>;
  return (
    <ol className="flex flex-col gap-8">
      {notices.map((notice) => (
        <li key={notice.caseNumber} className="flex break-inside-avoid flex-col gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-medium">{t('notice.title', { caseNumber: notice.caseNumber })}</h3>
            <IncidentState state={notice.state} />
          </div>
          <FactList
            facts={[
              { label: t('notice.source'), value: t(`notice.sources.${notice.source}`) },
              { label: t('notice.awareAt'), value: formats.dateTime(notice.awareAt) },
              {
                label: t('notice.contained'),
                value:
                  notice.frozenAfterMs == null
                    ? t('notice.notContained')
                    : t('notice.containedIn', { duration: span(notice.frozenAfterMs) }),
              },
              { label: t('notice.people'), value: formats.number(notice.peopleAffected) },
              { label: t('notice.recordings'), value: formats.number(notice.recordingsAffected) },
              { label: t('notice.deliveries'), value: formats.number(notice.deliveriesAffected) },
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
