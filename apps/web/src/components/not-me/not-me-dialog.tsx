'use client';

import { useApolloClient, useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isUnreachable } from '@/apollo/connection.ts';
import { useWhenBack } from '@/apollo/use-connection.ts';
import { recordingPagesOf } from '@/components/recordings/recording-pages.ts';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ReportNotMeDocument } from '@/generated/graphql.ts';
import type { NotMeSubject } from './ask-not-me.ts';
import { WhatWasFrozen } from './what-was-frozen.tsx';

export interface NotMeDialogProps extends NotMeSubject {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** "This is not me": one question, one confirmation; then what was frozen and who looks at it. */
export function NotMeDialog({ recordingId, archiveId, deliveryId, isOpen, onOpenChange }: NotMeDialogProps) {
  const t = useTranslations('notMe');
  const formats = useFormats();
  const pages = recordingPagesOf(useApolloClient());
  const [note, setNote] = useState('');
  const [report, { data, loading, error, reset }] = useMutation(ReportNotMeDocument, {
    refetchQueries: 'active',
    onCompleted: () => void (recordingId ? pages.refresh(recordingId) : pages.clear()),
  });
  const result = data?.reportNotMe;

  function change(open: boolean) {
    onOpenChange(open);
    if (open) return;
    reset();
    setNote('');
  }

  function freeze() {
    const input = { recordingId, archiveId, deliveryId, note: note.trim() || null };
    void report({ variables: { input } }).catch(() => undefined);
  }

  // Nobody who said "this is not me" has to say it twice. Should the first have arrived after all, two are no harm.
  useWhenBack(() => {
    if (isOpen && !loading && isUnreachable(error)) freeze();
  });

  if (result?.__typename === 'ReportReceived') {
    return (
      <Dialog title={t('receivedTitle')} isOpen={isOpen} onOpenChange={change}>
        <WhatWasFrozen
          report={result.report}
          frozenAfterMs={result.frozenAfterMs}
          onClose={() => change(false)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={change} isDismissable={!loading}>
      <p>{t(recordingId ? 'explain' : 'explainArchive')}</p>
      {error &&
        (isUnreachable(error) ? (
          <Callout role="status" look="waiting" title={t('notSent')}>
            {t('notSentText')}
          </Callout>
        ) : (
          <Failed error={error} />
        ))}
      {result?.__typename === 'NothingToReport' && <p role="alert">{t('nothing')}</p>}
      {result?.__typename === 'TooManyAttempts' && (
        <p role="alert">{t('tooMany', { time: formats.time(result.retryAt) })}</p>
      )}
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <Actions>
        <Button look="primary" autoFocus isPending={loading} onPress={freeze}>
          {t(recordingId ? 'freeze' : 'freezeArchive')}
        </Button>
        <Button look="quiet" onPress={() => change(false)}>
          {t('cancel')}
        </Button>
      </Actions>
    </Dialog>
  );
}
