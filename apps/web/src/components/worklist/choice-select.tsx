'use client';

import { useId } from 'react';
import { inputClasses } from '@/components/ui/field.tsx';

export interface ChoiceSelectProps {
  label: string;
  /** What stands for "does not matter"; left out where one must be chosen. */
  all?: string;
  /** It stands among other fields of a form, and is named as they are. */
  isField?: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

/** One filter of the list: the system's own choice, which every hand and reader knows. */
export function ChoiceSelect({ label, all, isField, value, options, onChange }: ChoiceSelectProps) {
  const id = useId();
  return (
    <div className="flex min-w-36 flex-1 flex-col gap-1">
      <label htmlFor={id} className={isField ? 'block text-base font-medium' : 'text-sm text-ink-soft'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={inputClasses}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
