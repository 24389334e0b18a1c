'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { IncidentOutcome, IncidentRoomPartsFragment } from '@/generated/graphql.ts';
import type { StepOutcome } from './outcome-of.ts';
import { StepDialog } from './step-dialog.tsx';
import { StillOpen } from './still-open.tsx';

export interface Ending {
  outcome: IncidentOutcome;
  keepsFrozen: boolean;
  /** Why it ends although something is still open; null where nothing is. */
  despite: string | null;
}

export interface ProposeClosingProps {
  stillOpen: IncidentRoomPartsFragment['stillOpen'];
  onConfirm(ending: Ending, words: string): Promise<StepOutcome>;
}

/** What it was, what becomes of what it froze, and why it ends although something is still open. */
export function ProposeClosing({ stillOpen, onConfirm }: ProposeClosingProps) {
  const t = useTranslations('incidentRoom.deed.close');
  const o = useTranslations('incidentRoom.outcome');
  const [outcome, setOutcome] = useState<IncidentOutcome | null>(null);
  const [keeps, setKeeps] = useState<'yes' | 'no' | null>(null);
  const [despite, setDespite] = useState('');
  const isOpen = stillOpen.length > 0;
  const isUnargued = isOpen && !despite.trim();
  return (
    <StepDialog
      deed="close"
      look="outline"
      missing={outcome && keeps ? (isUnargued ? t('despiteMissing') : null) : t('choiceMissing')}
      onConfirm={(words) =>
        onConfirm(
          {
            outcome: outcome ?? 'BREACH',
            keepsFrozen: keeps === 'yes',
            despite: isOpen ? despite.trim() : null,
          },
          words,
        )
      }
    >
      {isOpen && <StillOpen open={stillOpen} />}
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
      {isOpen && (
        <TextField
          id="step-despite"
          label={t('despite')}
          rows={3}
          maxLength={4000}
          value={despite}
          onChange={setDespite}
        />
      )}
    </StepDialog>
  );
}
