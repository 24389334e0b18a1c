'use client';

import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';

export interface ProgressBarProps {
  label: ReactNode;
  /** From 0 to `total`. */
  value: number;
  total: number;
  /** In words: "1,204 of 1,702, 2 minutes left". */
  valueLabel: string;
}

export function ProgressBar({ label, value, total, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value}
      maxValue={Math.max(total, 1)}
      valueLabel={valueLabel}
      className="flex flex-col gap-2"
    >
      {({ percentage, valueText }) => (
        <>
          <div className="flex flex-wrap justify-between gap-x-4">
            <Label>{label}</Label>
            <span className="tabular text-ink-soft">{valueText}</span>
          </div>
          <div className="h-2 overflow-hidden rounded-full bg-rule">
            <div
              className="h-full rounded-full bg-accent transition-[width]"
              style={{ width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
