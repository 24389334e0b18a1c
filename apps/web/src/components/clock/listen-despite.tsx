'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useSteps } from './use-steps.ts';

/** Opens a review of somebody who objected to being listened to: only with grounds that outweigh that. */
export function ListenDespite({ request }: { request: { id: string; version: number } }) {
  const t = useTranslations('clock.step');
  const steps = useSteps(request);
  const [reason, setReason] = useState('');
  return (
    <StepDialog
      step="despite"
      look="primary"
      mostCharacters={240}
      missing={reason.trim() ? null : t('despiteReasonMissing')}
      onConfirm={(grounds) => steps.listenDespite(reason.trim(), grounds)}
    >
      <TextField label={t('despiteReason')} rows={2} maxLength={240} value={reason} onChange={setReason} />
    </StepDialog>
  );
}
