'use client';

import type { CalendarDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import {
  DateField as AriaDateField,
  type DateFieldProps as AriaDateFieldProps,
  DateInput,
} from 'react-aria-components';
import { DateSegment } from './date-segment.tsx';
import { FieldError, Hint, inputClasses, Label } from './field.tsx';

export interface DateFieldProps extends Omit<AriaDateFieldProps<CalendarDate>, 'className' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

/** One calendar date, typed part by part in the order of the page's language, not of the browser's. */
export function DateField({ label, hint, error, ...props }: DateFieldProps) {
  return (
    <AriaDateField {...props} isInvalid={Boolean(error)} className="flex flex-col gap-1">
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      <DateInput className={`${inputClasses} flex max-w-60 items-center`}>
        {(part) => <DateSegment segment={part} />}
      </DateInput>
      <FieldError>{error}</FieldError>
    </AriaDateField>
  );
}
