'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { BreachDuty, DutyDecision } from '@/generated/graphql.ts';

export interface Judged {
  readonly verdict: DutyDecision | null;
  readonly reason: string;
}

export interface JudgementFieldsProps {
  duty: BreachDuty;
  judged: Judged;
  error?: string | undefined;
  onChange(judged: Judged): void;
}

/** What the officer decides of one duty, with the reason, or that it stays open. */
export function JudgementFields({ duty, judged, error, onChange }: JudgementFieldsProps) {
  const t = useTranslations('incidentAssessment.form');
  const d = useTranslations('incidentAssessment.duty');
  const r = useTranslations('incidentRoom.deed');
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={d(duty)}
        inRow
        value={judged.verdict ?? 'OPEN'}
        onChange={(value) =>
          onChange({ ...judged, verdict: value === 'OPEN' ? null : (value as DutyDecision) })
        }
        options={[
          { value: 'OPEN', label: t('open') },
          { value: 'REQUIRED', label: t('stands') },
          { value: 'NOT_REQUIRED', label: t('falls') },
        ]}
      />
      {judged.verdict && (
        <TextField
          id={`why-${duty}`}
          label={t('reason')}
          hint={r('wordsHint')}
          error={error}
          rows={3}
          maxLength={4000}
          value={judged.reason}
          onChange={(reason) => onChange({ ...judged, reason })}
        />
      )}
    </div>
  );
}
