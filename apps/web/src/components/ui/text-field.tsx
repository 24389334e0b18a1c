'use client';

import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Hint, inputClasses, Label } from './field.tsx';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; sets the field invalid. */
  error?: ReactNode;
  /** More than one line: how many are shown. */
  rows?: number;
  /** For codes, digests, keys. */
  mono?: boolean;
  className?: string;
}

export function TextField({ label, hint, error, rows, mono, className, ...props }: TextFieldProps) {
  const look = classes(inputClasses, mono && 'font-mono tracking-wide');
  return (
    <AriaTextField
      {...props}
      isInvalid={Boolean(error)}
      className={classes('flex flex-col gap-1', className)}
    >
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {rows ? <TextArea rows={rows} className={classes(look, 'py-2')} /> : <Input className={look} />}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
