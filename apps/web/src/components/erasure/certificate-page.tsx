'use client';

import { useLazyQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { Button } from '@/components/ui/button.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ErasureCertificateDocument } from '@/generated/graphql.ts';
import { CertificateView } from './certificate-view.tsx';

/** For somebody whose account is gone: the number opens the certificate, which names nobody. */
export function CertificatePage() {
  const t = useTranslations('erasure.certificate');
  const [number, setNumber] = useState('');
  const [fetch, { data, loading, error }] = useLazyQuery(ErasureCertificateDocument, {
    fetchPolicy: 'network-only',
  });
  const found = data?.erasureCertificate;
  const problem = data && !found ? t('none') : undefined;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!number.trim()) return;
    void fetch({ variables: { number: number.trim() } }).catch(() => undefined);
  }

  return (
    <PageFrame navigation={<LanguageSwitch />}>
      <div className="flex flex-col gap-8">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <ProblemForm
          className="no-print gap-6"
          onSubmit={submit}
          problems={problem ? [{ text: problem, fieldId: 'erasure-number' }] : []}
          error={error}
        >
          <TextField
            id="erasure-number"
            label={t('number')}
            error={problem}
            value={number}
            onChange={setNumber}
          />
          <Button type="submit" look="primary" className="self-start" isPending={loading}>
            {t('fetch')}
          </Button>
        </ProblemForm>
        {found && (
          <section className="flex flex-col gap-4" aria-labelledby="certificate">
            <SectionTitle id="certificate">{t('found')}</SectionTitle>
            <CertificateView {...found} publicKey={data.portal.archivePublicKey} />
          </section>
        )}
      </div>
    </PageFrame>
  );
}
