'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ErasurePreviewDocument } from '@/generated/graphql.ts';

/** What no erasure takes, each with its ground in its words. */
const KEPT_OF_ALL = ['record', 'incidents'] as const;
const KEPT_OF_SOME = ['record', 'incidents', 'letters'] as const;

export interface WhatWillGoProps {
  deviceIds: string[] | null;
  from?: string;
  to?: string;
}

/** Counts by ground, the date, and the way back, before anybody decides. */
export function WhatWillGo(scope: WhatWillGoProps) {
  const t = useTranslations('erasure');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(ErasurePreviewDocument, {
    variables: scope,
    fetchPolicy: 'network-only',
  });
  const preview = data?.me?.erasurePreview;
  return (
    <section aria-labelledby="what-will-go" className="flex flex-col gap-4">
      <SectionTitle id="what-will-go">{t('preview.title')}</SectionTitle>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <Skeleton rows={3} height={40} gap={8} />}
      {preview && (
        <>
          <FactList
            isShort
            facts={[
              { label: t('preview.erasable'), value: formats.number(preview.erasableCount) },
              ...preview.onHold.map(({ ground, recordingCount }) => ({
                label: t(`preview.onHold.${ground}`),
                value: formats.number(recordingCount),
              })),
              ...(preview.frozenCount > 0
                ? [{ label: t('preview.frozen'), value: formats.number(preview.frozenCount) }]
                : []),
            ]}
          />
          <p className="max-w-[65ch]">{t('preview.when', { date: formats.day(preview.erasesAt) })}</p>
          <p className="max-w-[65ch]">{t(preview.closesAccount ? 'preview.closes' : 'preview.stays')}</p>
          <div className="flex max-w-[65ch] flex-col gap-2">
            <h3 className="font-medium">{t('preview.kept')}</h3>
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {(preview.closesAccount ? KEPT_OF_ALL : KEPT_OF_SOME).map((what) => (
                <li key={what}>{t(`preview.keeps.${what}`)}</li>
              ))}
            </ul>
          </div>
          {preview.delayedBy && (
            <Callout look="waiting" title={t('delayed.title')}>
              <p>{t(`delayed.${preview.delayedBy}`, { count: preview.frozenCount })}</p>
            </Callout>
          )}
        </>
      )}
    </section>
  );
}
