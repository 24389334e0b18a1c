'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ObjectToOwnershipEndDocument } from '@/generated/graphql.ts';

/** Says no to a change of the ledger: it needs no reason, and holds at once. */
export function ObjectToChange({ id, onObjected }: { id: string; onObjected(): void }) {
  const t = useTranslations('overview.ownershipChange.object');
  const [isOpen, setOpen] = useState(false);
  const [object, { data, loading, error }] = useMutation(ObjectToOwnershipEndDocument, {
    refetchQueries: 'active',
  });
  const isTooLate = data?.objectToOwnershipEnd.__typename === 'NothingToObjectTo';

  async function confirm() {
    const result = (await object({ variables: { decisionId: id } }).catch(() => null))?.data
      ?.objectToOwnershipEnd;
    if (result?.__typename !== 'OwnershipEndStopped') return;
    setOpen(false);
    onObjected();
  }

  return (
    <>
      <Button look="outline" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!loading}>
        <p>{t('explain')}</p>
        {error && <Failed error={error} />}
        {isTooLate && <p role="alert">{t('tooLate')}</p>}
        <Actions>
          <Button look="primary" isPending={loading} isDisabled={isTooLate} onPress={() => void confirm()}>
            {t('confirm')}
          </Button>
          <Button look="quiet" onPress={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
