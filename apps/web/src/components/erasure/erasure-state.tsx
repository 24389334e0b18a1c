'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ErasureOfRequestDocument } from '@/generated/graphql.ts';

/** When it happens, what delays it, and the number to keep: it opens the certificate when the account is gone. */
export function ErasureState({ requestId }: { requestId: string }) {
  const t = useTranslations('erasure');
  const formats = useFormats();
  const { data } = useQuery(ErasureOfRequestDocument, { variables: { id: requestId }, pollInterval: 15_000 });
  const erasure = data?.me?.request?.erasure;
  if (!erasure) return null;
  return (
    <section aria-labelledby="erasure" className="flex flex-col gap-4">
      <SectionTitle id="erasure">{t('state.title')}</SectionTitle>
      <p className="max-w-[65ch]">{t(`state.${erasure.state}`, { date: formats.day(erasure.erasesAt) })}</p>
      {erasure.delayedBy && (
        <Callout look="waiting" title={t('delayed.title')}>
          <p>{t(`delayed.${erasure.delayedBy}`)}</p>
        </Callout>
      )}
      {erasure.state !== 'TAKEN_BACK' && (
        <Callout title={t('state.keepNumber')}>
          <Copyable text={erasure.id} label={t('certificate.number')} />
          <p>{t(erasure.whole ? 'state.numberOfWhole' : 'state.number')}</p>
          <Link href="/ask/certificate" className="self-start">
            {t('state.toCertificate')}
          </Link>
        </Callout>
      )}
    </section>
  );
}
