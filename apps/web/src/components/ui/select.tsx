'use client';

import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Hint, inputClasses, Label } from './field.tsx';
import { CheckIcon, ChevronIcon } from './icons.tsx';

export interface SelectOption {
  id: string;
  label: string;
}

export interface SelectProps extends Omit<AriaSelectProps<SelectOption>, 'className' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly SelectOption[];
  className?: string;
}

export function Select({ label, hint, error, options, className, ...props }: SelectProps) {
  return (
    <AriaSelect {...props} isInvalid={Boolean(error)} className={classes('flex flex-col gap-1', className)}>
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      <Button className={classes(inputClasses, 'flex items-center justify-between gap-2 text-left')}>
        <SelectValue className="truncate" />
        <ChevronIcon className="shrink-0 text-ink-soft" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover className="min-w-(--trigger-width) rounded-md border border-rule bg-raised shadow-floating">
        <ListBox items={options} className="max-h-80 overflow-auto p-1">
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              className="flex min-h-11 items-center gap-2 rounded-md px-3 data-focused:bg-accent-wash sm:min-h-10"
            >
              {({ isSelected }) => (
                <>
                  <span className="w-4 text-accent">{isSelected && <CheckIcon />}</span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
