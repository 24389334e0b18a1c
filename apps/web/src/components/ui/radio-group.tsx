'use client';

import type { ReactNode } from 'react';
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Hint, Label } from './field.tsx';

export interface RadioGroupProps extends Omit<AriaRadioGroupProps, 'className' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; sets the choice invalid. */
  error?: ReactNode;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  /** Side by side instead of one under the other. */
  inRow?: boolean;
}

export function RadioGroup({ label, hint, error, options, inRow, ...props }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...props} isInvalid={Boolean(error)} className="flex flex-col gap-2">
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      <div className={classes('flex', inRow ? 'flex-wrap gap-x-6 gap-y-1' : 'flex-col gap-1')}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group flex min-h-11 cursor-pointer items-center gap-3 py-1.5 sm:min-h-10"
          >
            <span className="flex size-6 shrink-0 items-center justify-center rounded-full border border-rule-strong bg-raised group-data-invalid:border-stopped group-data-selected:border-[7px] group-data-selected:border-accent group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-3 group-data-focus-visible:outline-accent" />
            <span className="min-w-0 wrap-break-word first-letter:uppercase">
              {option.label}
              {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}
