'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AuthorityQuery } from '@/generated/graphql.ts';

type Filing = NonNullable<AuthorityQuery['regulatorDesk']>['filings']['nodes'][number];

/** What was filed with this authority, newest first. */
export function Notices({ filings }: { filings: readonly Filing[] }) {
  const t = useTranslations('authority');
  const k = useTranslations('filing.kind');
  const formats = useFormats();
  if (filings.length === 0) return <p>{t('noNotices')}</p>;
  return (
    <ol className="flex flex-col gap-8">
      {filings.map(({ id, caseNumber, awareAt, lastKind, lastFiledAt, wasInTime, filedCount, openUntil }) => (
        <li key={id} className="flex break-inside-avoid flex-col gap-2">
          <h3 className="font-medium">
            <Link href={`/authority/filings/${id}`}>{t('notice.title', { caseNumber })}</Link>
          </h3>
          <FactList
            facts={[
              { label: t('notice.awareAt'), value: awareAt ? formats.dateTime(awareAt) : '–' },
              {
                label: t('notice.last'),
                value:
                  lastKind && lastFiledAt
                    ? t('notice.lastIs', {
                        kind: k(lastKind),
                        date: formats.dateTime(lastFiledAt),
                        count: filedCount,
                      })
                    : '–',
              },
              ...(wasInTime == null
                ? []
                : [{ label: t('notice.time'), value: t(wasInTime ? 'notice.inTime' : 'notice.late') }]),
              { label: t('notice.openUntil'), value: formats.dateTime(openUntil) },
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
