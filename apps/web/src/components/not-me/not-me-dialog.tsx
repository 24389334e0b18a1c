'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ReportNotMeDocument } from '@/generated/graphql.ts';

export interface NotMeDialogProps {
  /** Exactly one of the three says what is not theirs. */
  recordingId?: string;
  archiveId?: string;
  deliveryId?: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** "This is not me": one question, one confirmation; then what was frozen and who looks at it. */
export function NotMeDialog({ recordingId, archiveId, deliveryId, isOpen, onOpenChange }: NotMeDialogProps) {
  const t = useTranslations('notMe');
  const [note, setNote] = useState('');
  const [report, { data, loading, error, reset }] = useMutation(ReportNotMeDocument, {
    refetchQueries: 'active',
  });
  const result = data?.reportNotMe;
  const received = result?.__typename === 'ReportReceived' ? result.report : null;

  function change(open: boolean) {
    onOpenChange(open);
    if (open) return;
    reset();
    setNote('');
  }

  return (
    <Dialog title={received ? t('receivedTitle') : t('title')} isOpen={isOpen} onOpenChange={change}>
      {received ? (
        <div role="status" className="flex flex-col gap-3">
          <p>{t('received', { caseNumber: received.caseNumber })}</p>
          <p>
            {t('frozen', {
              recordings: received.frozenRecordingCount,
              archives: received.frozenArchiveCount,
            })}
          </p>
          <Actions>
            <Button look="primary" autoFocus onPress={() => change(false)}>
              {t('back')}
            </Button>
          </Actions>
        </div>
      ) : (
        <>
          <p>{t('explain')}</p>
          {error && <Failed error={error} />}
          {result?.__typename === 'NothingToReport' && <p role="alert">{t('nothing')}</p>}
          <TextField label={t('note')} hint={t('noteHint')} rows={3} value={note} onChange={setNote} />
          <Actions>
            <Button
              look="primary"
              isPending={loading}
              onPress={() =>
                void report({
                  variables: { input: { recordingId, archiveId, deliveryId, note: note.trim() || null } },
                }).catch(() => undefined)
              }
            >
              {t('freeze')}
            </Button>
            <Button look="quiet" onPress={() => change(false)}>
              {t('cancel')}
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}
