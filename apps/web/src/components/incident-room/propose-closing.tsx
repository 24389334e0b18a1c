'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import type { IncidentOutcome } from '@/generated/graphql.ts';
import type { StepOutcome } from './outcome-of.ts';
import { StepDialog } from './step-dialog.tsx';

export interface ProposeClosingProps {
  onConfirm(outcome: IncidentOutcome, keepsFrozen: boolean, words: string): Promise<StepOutcome>;
}

/** What it was, and what becomes of what it froze. */
export function ProposeClosing({ onConfirm }: ProposeClosingProps) {
  const t = useTranslations('incidentRoom.deed.close');
  const o = useTranslations('incidentRoom.outcome');
  const [outcome, setOutcome] = useState<IncidentOutcome | null>(null);
  const [keeps, setKeeps] = useState<'yes' | 'no' | null>(null);
  return (
    <StepDialog
      deed="close"
      look="outline"
      missing={outcome && keeps ? null : t('choiceMissing')}
      onConfirm={(words) => onConfirm(outcome ?? 'BREACH', keeps === 'yes', words)}
    >
      <RadioGroup
        label={t('outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value as IncidentOutcome)}
        options={(['BREACH', 'NO_BREACH'] as const).map((value) => ({ value, label: o(value) }))}
      />
      <RadioGroup
        label={t('frozen')}
        value={keeps}
        onChange={(value) => setKeeps(value as 'yes' | 'no')}
        options={[
          { value: 'no', label: t('letGo'), hint: t('letGoHint') },
          { value: 'yes', label: t('keep'), hint: t('keepHint') },
        ]}
      />
    </StepDialog>
  );
}
