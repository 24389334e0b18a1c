'use client';

import type { KeyboardEvent, PointerEvent } from 'react';

export interface PeriodThumbProps {
  label: string;
  /** The month it stands on, counted from the first. */
  at: number;
  /** Where it stands, 0..1 of the width. */
  edge: number;
  min: number;
  max: number;
  valueText: string;
  onStep(at: number): void;
  onGrab(event: PointerEvent): void;
}

/** One end of the period: arrows go a month, Page Up and Down a year, Home and End as far as it can. */
export function PeriodThumb({ label, at, edge, min, max, valueText, onStep, onGrab }: PeriodThumbProps) {
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 12,
      PageUp: at + 12,
      Home: min,
      End: max,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onStep(Math.max(min, Math.min(max, next)));
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={at}
      aria-valuetext={valueText}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        onGrab(event);
      }}
      className="absolute inset-y-0 -ml-3 flex w-6 cursor-ew-resize touch-none justify-center"
      style={{ left: `${edge * 100}%` }}
    >
      <span className="h-full w-0.5 bg-accent" />
      <span className="absolute top-1/2 h-7 w-2.5 -translate-y-1/2 rounded-full border-2 border-accent bg-raised" />
    </div>
  );
}
