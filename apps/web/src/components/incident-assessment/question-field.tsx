'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { inputClasses } from '@/components/ui/field.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { Question } from './answers.ts';

export interface QuestionFieldProps {
  question: Question;
  answer: readonly string[] | null;
  error?: string | undefined;
  onChange(answer: readonly string[] | null): void;
}

const NOT_KNOWN = '?';

/** One fact, asked so that "not known yet" is always an answer. */
export function QuestionField({ question, answer, error, onChange }: QuestionFieldProps) {
  const t = useTranslations('incidentAssessment.form');
  const id = useId();
  const { kind, text, options, isGuess } = question;
  const hint = isGuess ? t('guess') : null;
  if (kind === 'AMOUNT') {
    const [atLeast = '', atMost = ''] = answer ?? [];
    return (
      <fieldset className="flex flex-col gap-2 sm:col-span-2">
        <legend className="font-medium">{text}</legend>
        <p className="text-sm text-ink-soft">{hint ? `${hint} ${t('amountHint')}` : t('amountHint')}</p>
        <div className="flex flex-wrap gap-3">
          <TextField
            id="people-at-least"
            label={t('atLeast')}
            inputMode="numeric"
            className="w-32"
            value={atLeast}
            error={error}
            onChange={(value) => onChange([value.trim(), atMost])}
          />
          <TextField
            label={t('atMost')}
            inputMode="numeric"
            className="w-32"
            value={atMost}
            onChange={(value) => onChange([atLeast, value.trim()])}
          />
        </div>
      </fieldset>
    );
  }
  if (kind === 'MANY')
    return (
      <fieldset className="flex flex-col gap-1 sm:col-span-2">
        <legend className="font-medium">{text}</legend>
        <div className="flex flex-wrap gap-x-6">
          {options.map((option) => (
            <Checkbox
              key={option.value}
              isSelected={answer?.includes(option.value) ?? false}
              onChange={(isOn) => {
                const others = (answer ?? []).filter((value) => value !== option.value);
                onChange(isOn ? [...others, option.value] : others);
              }}
            >
              {option.text}
            </Checkbox>
          ))}
          <Checkbox isSelected={answer === null} onChange={(isOn) => onChange(isOn ? null : [])}>
            {t('groupsUnknown')}
          </Checkbox>
        </div>
      </fieldset>
    );
  const mayNotBeAsked = question.path.startsWith('modifiers.');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium wrap-break-word">
        {text}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={`mt-auto ${inputClasses}`}
        value={answer === null ? NOT_KNOWN : (answer[0] ?? '')}
        onChange={({ target: { value } }) =>
          onChange(value === NOT_KNOWN ? null : value === '' ? [] : [value])
        }
      >
        {(kind === 'OPTIONAL' || mayNotBeAsked) && (
          <option value="">{t(mayNotBeAsked ? 'notAsked' : 'notTouched')}</option>
        )}
        <option value={NOT_KNOWN}>{t('notKnown')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
