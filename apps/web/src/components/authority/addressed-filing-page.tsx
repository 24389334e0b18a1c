'use client';

import { useQuery } from '@apollo/client/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { AddressedFilingDocument } from '@/generated/graphql.ts';
import { Correspondence } from './correspondence.tsx';
import { VersionShown } from './version-shown.tsx';
import { WhatHappened } from './what-happened.tsx';

/** What was filed with this authority of one incident: a document that reads from its top, and prints. */
export function AddressedFilingPage({ id }: { id: string }) {
  const t = useTranslations('authority');
  const k = useTranslations('filing.kind');
  const formats = useFormats();
  const language = useLocale() === 'de' ? 'DE' : 'EN';
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(AddressedFilingDocument, {
    variables: { id, language },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} height={40} gap={16} />;
  const filing = data.addressedFiling;
  const version = filing?.versions.find(({ number }) => String(number) === chosen) ?? filing?.versions.at(-1);
  if (!filing || !version)
    return (
      <div className="flex flex-col items-start gap-4">
        <PageTitle lead={t('absentText')}>{t('absent')}</PageTitle>
        <Link href="/authority">{t('back')}</Link>
      </div>
    );
  const { caseNumber, controllerName, awareAt, notifyBy, openUntil, isOpen, state, versions } = filing;
  const first = versions[0]?.filedAt;
  const isLate = first && notifyBy && new Date(first) > new Date(notifyBy);
  return (
    <article className="flex flex-col gap-10">
      <div className="flex flex-col items-start gap-3">
        <Link href="/authority" className="no-print">
          {t('back')}
        </Link>
        <PageTitle lead={t('filing.by', { name: controllerName })}>
          {t('notice.title', { caseNumber })}
        </PageTitle>
        <p>
          {awareAt && t('filing.aware', { date: formats.dateTime(awareAt) })}{' '}
          {first && t(isLate ? 'filing.late' : 'filing.inTime', { date: formats.dateTime(first) })}{' '}
          {t(isOpen ? 'filing.open' : 'filing.ended')}
        </p>
        {state === 'WITHDRAWN' && <Callout look="waiting" title={t('filing.withdrawn')} />}
        <p className="text-sm text-ink-soft">{t('filing.logged', { date: formats.dateTime(openUntil) })}</p>
        <Button className="no-print" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {versions.length > 1 && (
        <div className="no-print">
          <RadioGroup
            label={t('version.which')}
            inRow
            value={String(version.number)}
            onChange={setChosen}
            options={versions.map(({ number, kind }) => ({
              value: String(number),
              label: t('version.option', { number, kind: k(kind) }),
            }))}
          />
        </div>
      )}
      <VersionShown version={version} />
      <WhatHappened filing={filing} />
      <Correspondence filing={filing} />
    </article>
  );
}
