'use client';

import { DateSegment as AriaDateSegment, type DateSegmentProps } from 'react-aria-components';
import { classes } from './classes.ts';

/** A day, a month, a year or what stands between them. */
export function DateSegment({ segment }: Pick<DateSegmentProps, 'segment'>) {
  return (
    <AriaDateSegment
      segment={segment}
      className={classes(
        'rounded-md px-0.5 tabular outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-soft data-focused:data-placeholder:text-on-accent',
        // A day of one digit has to be hit by a finger as well.
        segment.type !== 'literal' && 'min-w-6 text-center',
      )}
    />
  );
}
