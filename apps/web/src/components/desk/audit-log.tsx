'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Copyable } from '@/components/ui/copyable.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { AuditLogDocument } from '@/generated/graphql.ts';

const POLL_MS = 10_000;

export function AuditLog() {
  const t = useTranslations('desk.audit');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(AuditLogDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const audit = data?.desk?.audit;
  const instant = (at: string | null | undefined) => (at ? formats.dateTime(at) : t('never'));
  return (
    <div className="flex max-w-letter flex-col gap-8">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {error && !audit && <Failed error={error} onRetry={() => void refetch()} />}
      {!audit && !error && <Skeleton rows={3} height={40} />}
      {audit && (
        <FactList
          facts={[
            { label: t('entries'), value: formats.number(audit.entryCount) },
            { label: t('lastEntry'), value: instant(audit.lastEntryAt) },
            { label: t('lastCheckpoint'), value: instant(audit.lastCheckpointAt) },
          ]}
        />
      )}
      <section aria-labelledby="verify" className="flex flex-col gap-3">
        <SectionTitle id="verify">{t('verify')}</SectionTitle>
        <p className="max-w-[65ch]">{t('verifyText')}</p>
        <Copyable label={t('verify')} text="rightful audit verify" />
      </section>
    </div>
  );
}
