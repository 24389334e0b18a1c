'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeletedForm } from '@/components/breach-letter/deleted-form.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { ConfirmDeletionPubliclyDocument } from '@/generated/graphql.ts';

/** Somebody without an account says that what they received is deleted, with the number and the key of their report. */
export function ConfirmDeletionPublicly({
  caseNumber,
  reportKey,
}: {
  caseNumber: string;
  reportKey: string;
}) {
  const t = useTranslations('report.receipt');
  const [confirm] = useMutation(ConfirmDeletionPubliclyDocument, { refetchQueries: 'active' });
  const [isConfirmed, setConfirmed] = useState(false);
  if (isConfirmed)
    return (
      <Callout look="done" role="status" title={t('deletionConfirmed')}>
        <p>{t('deletionThanks')}</p>
      </Callout>
    );
  return (
    <DeletedForm
      onConfirm={async (said) => {
        const { data } = await confirm({ variables: { input: { caseNumber, reportKey, ...said } } });
        const isTaken = data?.confirmDeletionPublicly.__typename === 'DeletionConfirmed';
        setConfirmed(isTaken);
        return isTaken ? null : t('noSuchCase');
      }}
    />
  );
}
