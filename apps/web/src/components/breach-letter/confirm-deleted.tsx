'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { ConfirmReceivedDeletedDocument } from '@/generated/graphql.ts';
import { DeletedForm } from './deleted-form.tsx';

/** A customer says that what they were asked to delete is deleted. */
export function ConfirmDeleted({ askId }: { askId: string }) {
  const t = useTranslations('breachLetter.received');
  const [confirm] = useMutation(ConfirmReceivedDeletedDocument);
  return (
    <DeletedForm
      onConfirm={async (said) => {
        const { data } = await confirm({ variables: { input: { askId, ...said } } });
        return data?.confirmReceivedDeleted.__typename === 'ReceivedDeleted' ? null : t('notTaken');
      }}
    />
  );
}
