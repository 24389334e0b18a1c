'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type EvidenceOutcome, postEvidence } from './post-evidence.ts';

export interface SendEvidenceProps {
  path: string;
  /** The code from the mail, or the key of the page on which the case came in. */
  intakeKey: string;
  onSent?(): void;
}

/** A file that shows who somebody is. Several may follow one another. */
export function SendEvidence({ path, intakeKey, onSent }: SendEvidenceProps) {
  const t = useTranslations('intake.evidence');
  const formats = useFormats();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<{ outcome: EvidenceOutcome; file: File } | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setSending(true);
    const outcome = await postEvidence(path, intakeKey, file);
    setSent({ outcome, file });
    setSending(false);
    if (outcome === 'attached') onSent?.();
  }

  return (
    <div className="flex flex-col items-start gap-3">
      <FileTrigger onSelect={(files) => void send(files?.[0])}>
        <Button isPending={isSending}>{t('choose')}</Button>
      </FileTrigger>
      <div role="status" className="wrap-break-word">
        {isSending && <p>{t('sending')}</p>}
        {!isSending && sent && (
          <StateMark look={sent.outcome === 'attached' ? 'done' : 'stopped'}>
            {t(sent.outcome, { name: sent.file.name, size: formats.bytes(sent.file.size) })}
          </StateMark>
        )}
      </div>
    </div>
  );
}
