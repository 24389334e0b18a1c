'use client';

import type { ReactNode } from 'react';
import { useFormats } from '@/formats/use-formats.ts';

export interface DayOfRecordingsProps {
  /** Any instant of the day, UTC. */
  startsAt: string;
  /** Where its head stands, in pixels from the head of the list; null when that is off the screen. */
  headTop: number | null;
  headHeight: number;
  /** The `li`s of the day. */
  children: ReactNode;
}

export function DayOfRecordings({ startsAt, headTop, headHeight, children }: DayOfRecordingsProps) {
  const day = useFormats().day(startsAt);
  return (
    <section aria-label={day}>
      {headTop !== null && (
        <h2
          className="absolute inset-x-0 flex items-end border-b border-rule-strong pb-2 font-serif text-base font-semibold"
          style={{ top: headTop, height: headHeight }}
        >
          {day}
        </h2>
      )}
      <ul>{children}</ul>
    </section>
  );
}
