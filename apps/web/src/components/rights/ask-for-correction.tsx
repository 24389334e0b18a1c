'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { RecordingToCorrectDocument } from '@/generated/graphql.ts';
import { AskPage } from './ask-page.tsx';
import { CorrectionForm } from './correction-form.tsx';

/** Correcting begins at the recording: without one, this page leads to them. */
export function AskForCorrection({ recordingId }: { recordingId: string | null }) {
  const t = useTranslations('rights.correction');
  const { data, error, refetch } = useQuery(RecordingToCorrectDocument, {
    variables: { id: recordingId ?? '' },
    skip: recordingId === null,
  });
  const recording = data?.me?.recording;
  return (
    <AskPage right="correction">
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {recordingId && !data && !error && <Skeleton rows={5} height={48} gap={16} />}
      {(!recordingId || (data && !recording)) && (
        <Callout title={t('find')}>
          <p>{t('findText')}</p>
          <ButtonLink href="/recordings">{t('toRecordings')}</ButtonLink>
        </Callout>
      )}
      {recording && <CorrectionForm recording={recording} />}
    </AskPage>
  );
}
