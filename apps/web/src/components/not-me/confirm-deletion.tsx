'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { ConfirmDeletionDocument } from '@/generated/graphql.ts';

/** Asks whoever may have a copy of a stranger's voice to delete it, and to say so. */
export function ConfirmDeletion({ reportId, isConfirmed }: { reportId: string; isConfirmed?: boolean }) {
  const t = useTranslations('notMe');
  const [confirm, { data, loading, error }] = useMutation(ConfirmDeletionDocument, {
    refetchQueries: 'active',
  });
  const done = isConfirmed || data?.confirmDeletion.__typename === 'DeletionConfirmed';
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      {error && <Failed error={error} />}
      {data?.confirmDeletion.__typename === 'NothingToReport' && <p>{t('nothing')}</p>}
      {done ? (
        <StateMark look="done">{t('deletionConfirmed')}</StateMark>
      ) : (
        <Button
          isPending={loading}
          onPress={() => void confirm({ variables: { reportId } }).catch(() => undefined)}
        >
          {t('confirm')}
        </Button>
      )}
    </div>
  );
}
