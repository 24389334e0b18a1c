'use client';

import type { CalendarDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateRangePicker,
  type DateRangePickerProps,
  Dialog,
  Group,
  Heading,
  Popover,
  RangeCalendar,
} from 'react-aria-components';
import { DateSegment } from './date-segment.tsx';
import { FieldError, Hint, inputClasses, Label } from './field.tsx';
import { ChevronIcon } from './icons.tsx';

export interface DateRangeFieldProps
  extends Omit<DateRangePickerProps<CalendarDate>, 'className' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

const step =
  'flex size-11 items-center justify-center rounded-md data-hovered:bg-sunken data-disabled:opacity-40 sm:size-10';

/** Two calendar dates, both included, typed or picked. */
export function DateRangeField({ label, hint, error, ...props }: DateRangeFieldProps) {
  return (
    <DateRangePicker {...props} isInvalid={Boolean(error) || props.isInvalid} className="flex flex-col gap-1">
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      <Group className={`${inputClasses} flex max-w-96 items-center gap-1 pr-1`}>
        <DateInput slot="start" className="flex">
          {(part) => <DateSegment segment={part} />}
        </DateInput>
        <span aria-hidden="true" className="text-ink-soft">
          –
        </span>
        <DateInput slot="end" className="flex flex-1">
          {(part) => <DateSegment segment={part} />}
        </DateInput>
        <Button className="flex size-9 items-center justify-center rounded-md text-ink-soft data-hovered:bg-sunken">
          <ChevronIcon />
        </Button>
      </Group>
      <FieldError>{error}</FieldError>
      <Popover className="rounded-md border border-rule bg-raised shadow-floating">
        <Dialog className="p-4 outline-none">
          <RangeCalendar>
            <header className="flex items-center justify-between pb-2">
              <Button slot="previous" className={step}>
                <ChevronIcon className="rotate-90" />
              </Button>
              <Heading className="font-medium" />
              <Button slot="next" className={step}>
                <ChevronIcon className="-rotate-90" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => (
                  <CalendarHeaderCell className="pb-1 text-sm font-normal text-ink-soft">
                    {day}
                  </CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className="flex size-11 cursor-pointer items-center justify-center rounded-md tabular data-disabled:text-ink-soft data-disabled:opacity-50 data-hovered:bg-sunken data-outside-month:hidden data-selected:bg-accent-wash data-selection-end:bg-accent data-selection-end:text-on-accent data-selection-start:bg-accent data-selection-start:text-on-accent sm:size-10"
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </RangeCalendar>
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}
