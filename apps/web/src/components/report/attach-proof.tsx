'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { Receipt } from './report-receipt.tsx';
import { type ProofOutcome, sendProof } from './send-proof.ts';

export function AttachProof({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('report.proof');
  const formats = useFormats();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<{ outcome: ProofOutcome; file: File } | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setSending(true);
    setSent({ outcome: await sendProof(receipt, file), file });
    setSending(false);
  }

  const isDone = sent?.outcome === 'attached' || sent?.outcome === 'alreadyAttached';
  return (
    <div className="flex flex-col items-start gap-3">
      {!isDone && (
        <FileTrigger onSelect={(files) => void send(files?.[0])}>
          <Button isPending={isSending}>{t('choose')}</Button>
        </FileTrigger>
      )}
      <div role="status" className="wrap-break-word">
        {isSending && <p>{t('sending')}</p>}
        {!isSending && sent && (
          <StateMark look={isDone ? 'done' : 'stopped'}>
            {t(sent.outcome, { name: sent.file.name, size: formats.bytes(sent.file.size) })}
          </StateMark>
        )}
      </div>
    </div>
  );
}
