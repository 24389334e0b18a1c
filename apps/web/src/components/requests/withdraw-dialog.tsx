'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type RequestKind, WithdrawRequestDocument } from '@/generated/graphql.ts';
import { sortOf } from './sort-of.ts';

/** Takes a request back. What cannot be undone is said before, not after. */
export function WithdrawRequest({ requestId, kind }: { requestId: string; kind: RequestKind }) {
  const t = useTranslations('requests.withdraw');
  const [isOpen, setOpen] = useState(false);
  const [withdraw, { data, loading, error }] = useMutation(WithdrawRequestDocument, {
    refetchQueries: 'active',
  });
  const formats = useFormats();
  const result = data?.withdrawRequest;
  const tooLate = result?.__typename === 'TooLate';

  async function confirm() {
    const withdrawn = (await withdraw({ variables: { requestId } }).catch(() => null))?.data?.withdrawRequest;
    if (withdrawn?.__typename === 'RequestWithdrawn') setOpen(false);
  }

  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen}>
        <p>{t(`explain.${sortOf(kind)}`)}</p>
        {error && <Failed error={error} />}
        {result?.__typename === 'TooManyAttempts' && (
          <p role="alert">{t('tooMany', { time: formats.time(result.retryAt) })}</p>
        )}
        {tooLate && <p role="alert">{t(`tooLate.${sortOf(kind)}`)}</p>}
        <Actions>
          <Button look="danger" isPending={loading} isDisabled={tooLate} onPress={() => void confirm()}>
            {t('confirm')}
          </Button>
          <Button look="quiet" onPress={() => setOpen(false)}>
            {t('keep')}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
