'use client';

import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { CheckIcon } from './icons.tsx';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  children: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className="group flex min-h-11 cursor-pointer items-center gap-3 py-1.5 sm:min-h-10"
    >
      <span className="flex size-6 shrink-0 items-center justify-center rounded-md border border-rule-strong bg-raised text-on-accent group-data-invalid:border-stopped group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-3 group-data-focus-visible:outline-accent">
        <CheckIcon className="opacity-0 group-data-selected:opacity-100" />
      </span>
      <span className="min-w-0 wrap-break-word">{children}</span>
    </AriaCheckbox>
  );
}
