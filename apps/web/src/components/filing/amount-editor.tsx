'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { EditorProps } from './editor-props.ts';
import { FieldLabel } from './field-label.tsx';

const HOW = ['exact', 'approximate', 'unknown'] as const;

/** How many, and how well that is known. */
export function AmountEditor({ field, answer, error, onChange }: EditorProps) {
  const t = useTranslations('filing.form');
  return (
    <div id={`field-${field.id}`} className="flex flex-col gap-2">
      <RadioGroup
        label={<FieldLabel field={field} />}
        error={error}
        inRow
        value={answer.how ?? null}
        onChange={(how) => onChange({ ...answer, how, count: how === 'unknown' ? null : answer.count })}
        options={HOW.map((value) => ({ value, label: t(`how.${value}`) }))}
      />
      {(answer.how === 'exact' || answer.how === 'approximate') && (
        <TextField
          label={t('count')}
          className="max-w-48"
          inputMode="numeric"
          value={answer.count == null ? '' : String(answer.count)}
          onChange={(text) => {
            const digits = text.replace(/\D/g, '').slice(0, 9);
            onChange({ ...answer, count: digits === '' ? null : Number(digits) });
          }}
        />
      )}
    </div>
  );
}
