'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field.tsx';
import type { StepOutcome } from './outcome-of.ts';
import { StepDialog } from './step-dialog.tsx';

export interface ProposeAwarenessProps {
  onConfirm(awareAt: string, words: string): Promise<StepOutcome>;
}

/** Another moment at which somebody was reasonably certain: the start of the clock. */
export function ProposeAwareness({ onConfirm }: ProposeAwarenessProps) {
  const t = useTranslations('incidentRoom.deed.awareness');
  const [moment, setMoment] = useState('');
  const at = moment ? new Date(moment) : null;
  const isMissing = !at || Number.isNaN(at.getTime());
  return (
    <StepDialog
      deed="awareness"
      look="outline"
      missing={isMissing ? t('momentMissing') : null}
      onConfirm={(words) => onConfirm(at?.toISOString() ?? '', words)}
    >
      <TextField
        type="datetime-local"
        label={t('moment')}
        hint={t('momentHint')}
        value={moment}
        onChange={setMoment}
        autoFocus
      />
    </StepDialog>
  );
}
