'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  type CopyRequestState,
  ErasureCertificateDocument,
  ErasureOfRequestDocument,
} from '@/generated/graphql.ts';
import { CertificateView } from './certificate-view.tsx';
import { DelayCallout } from './delay-callout.tsx';

/** When it happens, what delays it, and the number to keep: it opens the certificate when the account is gone. */
export function ErasureState({ requestId, state }: { requestId: string; state: CopyRequestState }) {
  const t = useTranslations('erasure');
  const formats = useFormats();
  const { data } = useQuery(ErasureOfRequestDocument, { variables: { id: requestId }, pollInterval: 15_000 });
  const erasure = data?.me?.request?.erasure;
  const isDone = erasure?.state === 'ERASED';
  const certificate = useQuery(ErasureCertificateDocument, {
    variables: { number: erasure?.id ?? '' },
    skip: !isDone,
  }).data;
  if (!erasure) return null;
  // The request knows at once that it ended without it.
  const ended = state === 'WITHDRAWN' || state === 'REFUSED' || state === 'CLOSED' ? state : null;
  return (
    <section aria-labelledby="erasure" className="flex flex-col gap-4">
      <SectionTitle id="erasure">{t('state.title')}</SectionTitle>
      <p className="max-w-[65ch]">
        {t(`state.${ended ?? erasure.state}`, { date: formats.day(erasure.erasesAt) })}
      </p>
      {erasure.delay && !ended && <DelayCallout delay={erasure.delay} side="customer" />}
      {certificate?.erasureCertificate && (
        <CertificateView
          {...certificate.erasureCertificate}
          publicKey={certificate.portal.archivePublicKey}
        />
      )}
      {!ended && !isDone && erasure.state !== 'TAKEN_BACK' && (
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
