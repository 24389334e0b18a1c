'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type OfficerRequestPartsFragment, TryAgainDocument } from '@/generated/graphql.ts';

export interface WorkFailedProps {
  request: Pick<OfficerRequestPartsFragment, 'id' | 'viewerCanTryAgain'>;
  failure: NonNullable<OfficerRequestPartsFragment['failure']>;
}

/** Why a request does not go on, and the way to let it be tried again. */
export function WorkFailed({ request, failure }: WorkFailedProps) {
  const t = useTranslations('desk.failure');
  const formats = useFormats();
  const [tryAgain, { loading, error }] = useMutation(TryAgainDocument, { refetchQueries: 'active' });
  const code = t.has(failure.code as 'FAULT') ? (failure.code as 'FAULT') : 'FAULT';
  return (
    <Callout look="stopped" title={t(request.viewerCanTryAgain ? 'title' : 'stillTrying')}>
      <p>{t(code)}</p>
      <p>{t('tried', { count: failure.attempts, date: formats.dateTime(failure.failedAt) })}</p>
      {error && <Failed error={error} />}
      {request.viewerCanTryAgain && (
        <Button
          isPending={loading}
          onPress={() => void tryAgain({ variables: { requestId: request.id } }).catch(() => undefined)}
        >
          {t('tryAgain')}
        </Button>
      )}
    </Callout>
  );
}
