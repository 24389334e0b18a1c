'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { ConfirmDeletionPubliclyDocument } from '@/generated/graphql.ts';

export function ConfirmDeletionPublicly({
  caseNumber,
  reportKey,
}: {
  caseNumber: string;
  reportKey: string;
}) {
  const t = useTranslations('report.receipt');
  const [confirm, { data, loading, error }] = useMutation(ConfirmDeletionPubliclyDocument);
  const result = data?.confirmDeletionPublicly;
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      {error && <Failed error={error} />}
      {result?.__typename === 'NothingToReport' && <p>{t('noSuchCase')}</p>}
      {result?.__typename === 'DeletionConfirmed' ? (
        <StateMark look="done">{t('deletionConfirmed')}</StateMark>
      ) : (
        <Button
          isPending={loading}
          isDisabled={!caseNumber || !reportKey}
          onPress={() => void confirm({ variables: { caseNumber, reportKey } }).catch(() => undefined)}
        >
          {t('confirmDeletion')}
        </Button>
      )}
    </div>
  );
}
