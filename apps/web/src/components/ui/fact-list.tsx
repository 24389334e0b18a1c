import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Fact {
  label: string;
  value: ReactNode;
}

export interface FactListProps {
  facts: readonly Fact[];
  /** For short values, figures above all: side by side on a phone too. */
  isShort?: boolean;
}

/** What is known, label and value in pairs: side by side, on a phone one under the other. */
export function FactList({ facts, isShort }: FactListProps) {
  return (
    <dl className="flex flex-col border-t border-rule">
      {facts.map(({ label, value }) => (
        <div
          key={label}
          className={classes(
            'flex gap-x-6 border-b border-rule py-2',
            isShort ? 'justify-between' : 'flex-col sm:flex-row',
          )}
        >
          <dt className={classes('text-ink-soft', isShort ? 'min-w-0' : 'shrink-0 sm:w-48')}>{label}</dt>
          <dd className={classes('wrap-break-word', isShort ? 'tabular text-right' : 'min-w-0 flex-1')}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
