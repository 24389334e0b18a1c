'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { FormAnswer } from '@/generated/graphql.ts';
import { AmountEditor } from './amount-editor.tsx';
import { isoMoment, localMoment } from './answer-of.ts';
import type { EditorProps } from './editor-props.ts';
import { FieldLabel } from './field-label.tsx';
import { ListEditor } from './list-editor.tsx';
import { PeriodEditor } from './period-editor.tsx';

/** One field of the form, in the shape of what may stand in it. */
export function FormFieldEditor(props: EditorProps) {
  const t = useTranslations('filing.form');
  const { field, answer, error, onChange } = props;
  const { id, help, options } = field;
  const set = (part: Omit<FormAnswer, 'field'>) => onChange({ ...answer, ...part });
  const shared = { id: `field-${id}`, label: <FieldLabel field={field} />, hint: help ?? undefined, error };
  switch (field.kind) {
    case 'TEXT':
      return (
        <TextField
          {...shared}
          rows={field.isOneLine ? undefined : 4}
          maxLength={field.maxLength ?? undefined}
          value={answer.text ?? ''}
          onChange={(text) => set({ text })}
        />
      );
    case 'MOMENT':
      return (
        <TextField
          {...shared}
          type="datetime-local"
          className="max-w-72"
          value={localMoment(answer.at)}
          onChange={(at) => set({ at: isoMoment(at) })}
        />
      );
    case 'CHOICE':
      return (
        <RadioGroup
          {...shared}
          value={answer.choices?.[0] ?? null}
          onChange={(choice) => set({ choices: [choice] })}
          options={options.map((option) => ({ value: option.id, label: option.label }))}
        />
      );
    case 'YES_NO':
      return (
        <RadioGroup
          {...shared}
          inRow
          value={answer.yes == null ? null : answer.yes ? 'yes' : 'no'}
          onChange={(value) => set({ yes: value === 'yes' })}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      );
    case 'CHOICES': {
      const chosen = new Set(answer.choices ?? []);
      return (
        <fieldset id={`field-${id}`} className="flex min-w-0 flex-col gap-1">
          <legend className="mb-1 font-medium">
            <FieldLabel field={field} />
          </legend>
          {help && <p className="text-sm text-ink-soft">{help}</p>}
          {error && <p className="text-stopped">{error}</p>}
          <div className="grid gap-x-6 sm:grid-cols-2">
            {options.map((option) => (
              <Checkbox
                key={option.id}
                isSelected={chosen.has(option.id)}
                onChange={(isOn) => {
                  const next = options.filter((one) => (one.id === option.id ? isOn : chosen.has(one.id)));
                  set({ choices: next.map((one) => one.id) });
                }}
              >
                {option.label}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      );
    }
    case 'AMOUNT':
      return <AmountEditor {...props} />;
    case 'PERIOD':
      return <PeriodEditor {...props} />;
    case 'LIST':
      return <ListEditor {...props} />;
  }
}
