'use client';

import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label as AriaLabel, Text } from 'react-aria-components';

export const inputClasses =
  'w-full rounded-md border border-rule-strong bg-raised px-3 text-base text-ink min-h-11 sm:min-h-10 ' +
  'placeholder:text-ink-soft data-invalid:border-stopped data-invalid:border-2 data-disabled:opacity-60';

export function Label({ children }: { children: ReactNode }) {
  return <AriaLabel className="block text-base font-medium">{children}</AriaLabel>;
}

export function Hint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="block text-sm text-ink-soft">
      {children}
    </Text>
  );
}

export function FieldError({ children }: { children?: ReactNode }) {
  return (
    <AriaFieldError className="flex gap-2 text-sm font-medium text-stopped">
      {children ? () => <>{children}</> : undefined}
    </AriaFieldError>
  );
}
