'use client';

import { useLazyQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { PublicReportDocument } from '@/generated/graphql.ts';
import { WhatCameOfIt } from './what-came-of-it.tsx';

/** For whoever comes back with the number and the key of an earlier report: what came of it, and what is still asked of them. */
export function ReturnForm() {
  const t = useTranslations('report.return');
  const [caseNumber, setCaseNumber] = useState('');
  const [reportKey, setReportKey] = useState('');
  const [look, { data, variables, loading, error }] = useLazyQuery(PublicReportDocument, {
    fetchPolicy: 'network-only',
  });
  const report = data?.publicReport;
  const isUnknown = data !== undefined && !report && !loading;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const given = { caseNumber: caseNumber.trim(), reportKey: reportKey.trim() };
    void look({ variables: given }).catch(() => undefined);
  }

  return (
    <div className="flex flex-col gap-6">
      <ProblemForm onSubmit={submit} problems={isUnknown ? [{ text: t('unknown') }] : []} error={error}>
        <p className="max-w-[65ch]">{t('text')}</p>
        <TextField
          label={t('caseNumber')}
          mono
          className="max-w-80"
          autoComplete="off"
          value={caseNumber}
          onChange={setCaseNumber}
        />
        <TextField
          label={t('key')}
          mono
          className="max-w-96"
          autoComplete="off"
          value={reportKey}
          onChange={setReportKey}
        />
        <div>
          <Button type="submit" look="outline" isPending={loading}>
            {t('look')}
          </Button>
        </div>
      </ProblemForm>
      {report && <WhatCameOfIt report={report} reportKey={variables?.reportKey ?? ''} />}
    </div>
  );
}
