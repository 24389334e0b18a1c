'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type AttachmentPartsFragment, RemoveAttachmentDocument } from '@/generated/graphql.ts';
import { ACCEPTED, sendAttachment, type UploadOutcome } from './send-attachment.ts';

export interface UnsentFilesProps {
  requestId: string;
  unsent: readonly AttachmentPartsFragment[];
  onChange(): Promise<unknown>;
}

const MOST_FILES = 5;

/** Files that go with the next message: kept sealed from the moment they are chosen, seen by nobody else until it is sent. */
export function UnsentFiles({ requestId, unsent, onChange }: UnsentFilesProps) {
  const t = useTranslations('messages');
  const formats = useFormats();
  const [remove] = useMutation(RemoveAttachmentDocument);
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ outcome: UploadOutcome; name: string } | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setSending(true);
    const outcome = await sendAttachment(requestId, file);
    setFailed(outcome === 'attached' ? null : { outcome, name: file.name });
    await onChange();
    setSending(false);
  }
  async function takeBack(attachmentId: string) {
    await remove({ variables: { requestId, attachmentId } }).catch(() => undefined);
    await onChange();
  }

  return (
    <div className="flex flex-col items-start gap-2">
      {unsent.length > 0 && (
        <ul aria-label={t('unsent')} className="flex w-full flex-col gap-1">
          {unsent.map(({ id, name, byteLength }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <span className="min-w-0 wrap-anywhere">
                {name} ({formats.bytes(byteLength)})
              </span>
              <Button look="quiet" aria-label={t('removeFile', { name })} onPress={() => void takeBack(id)}>
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unsent.length < MOST_FILES && (
        <FileTrigger acceptedFileTypes={[...ACCEPTED]} onSelect={(files) => void send(files?.[0])}>
          <Button isPending={isSending}>{t('attach')}</Button>
        </FileTrigger>
      )}
      <p className="text-sm text-ink-soft">{t('attachHint')}</p>
      <div role="status" className="wrap-anywhere">
        {isSending && <p>{t('sending')}</p>}
        {!isSending && failed && (
          <StateMark look="stopped">{t(`upload.${failed.outcome}`, { name: failed.name })}</StateMark>
        )}
      </div>
    </div>
  );
}
