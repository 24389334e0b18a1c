'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { FormAnswer } from '@/generated/graphql.ts';
import { isoMoment, localMoment } from './answer-of.ts';
import type { EditorProps } from './editor-props.ts';
import { FieldLabel } from './field-label.tsx';

const PARTS = {
  moment: ['at'],
  range: ['from', 'to'],
  ongoing: ['from'],
  unknown: [],
} as const satisfies Record<string, readonly ('at' | 'from' | 'to')[]>;
type How = keyof typeof PARTS;

/** A moment, a range, something that goes on, or not known. */
export function PeriodEditor({ field, answer, error, onChange }: EditorProps) {
  const t = useTranslations('filing.form');
  const how = answer.how as How | null | undefined;
  const parts = how ? PARTS[how] : [];
  return (
    <div id={`field-${field.id}`} className="flex flex-col gap-2">
      <RadioGroup
        label={<FieldLabel field={field} />}
        error={error}
        inRow
        value={how ?? null}
        onChange={(value) => onChange(withPartsOf(answer, value as How))}
        options={(Object.keys(PARTS) as How[]).map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <div className="flex flex-wrap gap-4">
        {parts.map((part) => (
          <TextField
            key={part}
            label={t(`part.${part}`)}
            type="datetime-local"
            value={localMoment(answer[part])}
            onChange={(text) => onChange({ ...answer, [part]: isoMoment(text) })}
          />
        ))}
      </div>
    </div>
  );
}

/** What belongs to another kind of period goes, so that nothing unseen is filed. */
function withPartsOf(answer: FormAnswer, how: How): FormAnswer {
  const parts: readonly string[] = PARTS[how];
  const kept = (part: 'at' | 'from' | 'to') => (parts.includes(part) ? answer[part] : null);
  return { ...answer, how, at: kept('at'), from: kept('from'), to: kept('to') };
}
