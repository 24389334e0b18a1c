'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes.ts';

export interface TwoPanesProps {
  /** The address of the list alone; every other one below it opens something in the second pane. */
  listPath: string;
  list: ReactNode;
  listLabel: string;
  children: ReactNode;
}

/** The list keeps its place while things are opened beside it. Below 1024 px one of the two is shown. */
export function TwoPanes({ listPath, list, listLabel, children }: TwoPanesProps) {
  const isDetail = usePathname() !== listPath;
  return (
    <div className="grid items-start gap-12 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <section
        aria-label={listLabel}
        className={classes(
          'flex flex-col gap-6 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-3',
          isDetail && 'max-lg:hidden',
        )}
      >
        {list}
      </section>
      <div className={classes('min-w-0 lg:border-l lg:border-rule lg:pl-12', !isDetail && 'max-lg:hidden')}>
        {children}
      </div>
    </div>
  );
}
