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
              { label: t('preview.onHold'), value: formats.number(preview.onHoldCount) },
              { label: t('preview.frozen'), value: formats.number(preview.frozenCount) },
            ]}
          />
          <p className="max-w-[65ch]">{t('preview.when', { date: formats.day(preview.erasesAt) })}</p>
          <p className="max-w-[65ch]">{t(preview.closesAccount ? 'preview.closes' : 'preview.stays')}</p>
          {preview.delayedBy && (
            <Callout look="waiting" title={t('delayed.title')}>
              <p>{t(`delayed.${preview.delayedBy}`)}</p>
            </Callout>
          )}
        </>
      )}
    </section>
  );
}
