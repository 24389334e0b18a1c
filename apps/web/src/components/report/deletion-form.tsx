'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field.tsx';
import { ConfirmDeletionPublicly } from './confirm-deletion-publicly.tsx';

/** For whoever comes back with the number and the key of an earlier report. */
export function DeletionForm() {
  const t = useTranslations('report.return');
  const [caseNumber, setCaseNumber] = useState('');
  const [reportKey, setReportKey] = useState('');
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[65ch]">{t('text')}</p>
      <TextField
        label={t('caseNumber')}
        mono
        className="max-w-80"
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
      <ConfirmDeletionPublicly caseNumber={caseNumber.trim()} reportKey={reportKey.trim()} />
    </div>
  );
}
